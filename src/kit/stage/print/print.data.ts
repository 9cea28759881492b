/** Type and colours of what is printed in a hall: plates and boards. */
export const serif = "'Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', 'SimSun', serif";
export const sans = "'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
export const ink = '#1f1b16';
export const soft = '#4f493f';
export const paper = '#faf6ec';

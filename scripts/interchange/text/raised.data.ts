const plain = '0123456789+-=()n';

function table(characters: string): Record<string, string | undefined> {
  return Object.fromEntries([...characters].map((character, i) => [plain[i] ?? '', character]));
}

/** Raised and lowered characters, by those on the line. */
export const raised = { sup: table('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'), sub: table('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ') };

/** Where a site has its indexes for the search: of Simplified pages, and of Traditional ones where there are any. */
export const searchFolders = ['pagefind', 'zh-hant/pagefind'];

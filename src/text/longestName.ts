/**
 * Characters that a name may have which an organisation's files give: of a person, a unit, a function, a site. Mail
 * addresses have up to 254, distinguished names of directories seldom 300.
 */
export const longestName = 500;

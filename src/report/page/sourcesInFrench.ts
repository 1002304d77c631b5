/**
 * Sources of numbers in French, by what the reference says of them: what is a description there is one here, and names and years
 * stay what they are.
 */
export const sourcesInFrench: Readonly<Record<string, string>> = {
  'exposure at adoption in three real diffusions averages 0.36–0.51; those who never adopted lie above':
    'l’exposition à l’adoption, dans trois diffusions réelles, est de 0,36–0,51 en moyenne ; qui n’a jamais adopté est au-dessus',
  'quartiles as far apart as 0 and 0.6 or 0.2 and 1 in three real diffusions':
    'des quartiles aussi distants que 0 et 0,6 ou 0,2 et 1 dans trois diffusions réelles',
  'weekly hazards before a sanctioned deadline: .35 and .20 (two systems of two-factor sign-in, 25,000 accounts), .42 (26,000 health workers), .22 on average (120,000 food workers)':
    'risques hebdomadaires avant une échéance sanctionnée : 0,35 et 0,20 (deux systèmes de connexion à deux facteurs, 25\u202f000 comptes), 0,42 (26\u202f000 soignants), 0,22 en moyenne (120\u202f000 salariés de l’agroalimentaire)',
  'Dillon et al. 2025: of 7,137 workers in 66 firms 80 % used a new tool and 36 % regularly after 26 weeks':
    'Dillon et al. 2025 : sur 7\u202f137 salariés de 66 entreprises, 80 % ont utilisé un nouvel outil et 36 % régulièrement après 26 semaines',
  'lower end: of 38 practices in 28 plants about half were dropped within nine years (Bloom et al. 2020); upper end assumed':
    'bas de l’intervalle : de 38 pratiques dans 28 usines, environ la moitié abandonnée en neuf ans (Bloom et al. 2020) ; haut supposé',
  'yearly turnover from 8 % (professional services) to 25 % (US, 2021–22)':
    'rotation annuelle de 8 % (services professionnels) à 25 % (États-Unis, 2021–22)',
  'Tatel & Ackerman 2024: over 1,344 effects half of what was learnt is lost after 6.5 to 13 months; Saks & Belcourt 2006':
    'Tatel et Ackerman 2024 : sur 1\u202f344 effets, la moitié de l’appris est perdue après 6,5 à 13 mois ; Saks et Belcourt 2006',
};

import { expect, test } from 'vitest';
import { matchPeople } from '../../../src/org/matching/matchPeople.ts';
import { type ColumnKind, exportOf } from './exportOf.ts';

type Export = readonly [string, Readonly<Record<string, ColumnKind>>, Readonly<Record<string, string>>];

/** Exports as systems write them, and the column that each of ours is; no other is taken for any. */
const exports: readonly Export[] = [
  [
    'a French HR suite',
    {
      Matricule: 'id',
      Nom: 'last',
      Prénom: 'first',
      'Adresse e-mail professionnelle': 'mail',
      'Matricule du responsable': 'managerId',
      Département: 'unit',
      Établissement: 'site',
      'Date de début de contrat': 'date',
      'Intitulé du poste': 'job',
    },
    {
      id: 'Matricule',
      manager: 'Matricule du responsable',
      unit: 'Département',
      site: 'Établissement',
      function: 'Intitulé du poste',
    },
  ],
  [
    'an American HR suite',
    {
      'Employee ID': 'id',
      Worker: 'fullName',
      'Business Title': 'job',
      'Supervisory Organization': 'unit',
      Manager: 'managerName',
      'Manager ID': 'managerId',
      Location: 'site',
      'Hire Date': 'date',
      'Worker Type': 'contract',
      'Management Level': 'seniority',
      'Time Type': 'contract',
      'Cost Center': 'costCentre',
    },
    {
      id: 'Employee ID',
      manager: 'Manager ID',
      unit: 'Supervisory Organization',
      site: 'Location',
      function: 'Business Title',
    },
  ],
  [
    'a small firm’s HR tool',
    {
      'Employee #': 'number',
      'Last name, First name': 'lastFirst',
      'Job Title': 'job',
      Department: 'unit',
      Division: 'division',
      Location: 'site',
      'Reporting to': 'managerLastFirst',
    },
    {
      id: 'Employee #',
      manager: 'Reporting to',
      unit: 'Department',
      division: 'Division',
      site: 'Location',
      function: 'Job Title',
    },
  ],
  [
    'a directory by address',
    {
      userPrincipalName: 'mail',
      displayName: 'fullName',
      department: 'unit',
      jobTitle: 'job',
      officeLocation: 'site',
      manager: 'managerMail',
      accountEnabled: 'yesNo',
      mobilePhone: 'phone',
    },
    {
      id: 'userPrincipalName',
      manager: 'manager',
      unit: 'department',
      site: 'officeLocation',
      function: 'jobTitle',
    },
  ],
  [
    'a directory by object',
    {
      id: 'guid',
      userPrincipalName: 'mail',
      displayName: 'fullName',
      mail: 'mail',
      department: 'unit',
      companyName: 'company',
      managerId: 'managerGuid',
      managerDisplayName: 'managerName',
    },
    { id: 'id', manager: 'managerId', unit: 'department' },
  ],
  [
    'a collaboration analysis',
    {
      PersonId: 'guid',
      EffectiveDate: 'date',
      ManagerId: 'managerGuid',
      Organization: 'unit',
      LevelDesignation: 'seniority',
      FunctionType: 'job',
      HireDate: 'date',
      Layer: 'layer',
      HourlyRate: 'salary',
    },
    { id: 'PersonId', manager: 'ManagerId', unit: 'Organization', level: 'Layer' },
  ],
  [
    'an ERP',
    {
      PERNR: 'number',
      NACHN: 'last',
      VORNA: 'first',
      ORGEH: 'unitCode',
      'Supervisor PERNR': 'managerNumber',
      'Personnel Area': 'site',
      PLANS: 'position',
    },
    { id: 'PERNR', manager: 'Supervisor PERNR' },
  ],
  [
    'a French HR system',
    {
      'N° salarié': 'number',
      Civilité: 'salutation',
      NOM: 'last',
      Prénom: 'first',
      'N° sécurité sociale': 'social',
      Service: 'unit',
      Direction: 'division',
      'Site de rattachement': 'site',
      Emploi: 'job',
      'N+1': 'managerNumber',
      'N+2': 'blank',
      'Date entrée': 'date',
      'Taux activité': 'count',
      'Salaire brut': 'salary',
    },
    {
      id: 'N° salarié',
      manager: 'N+1',
      unit: 'Service',
      division: 'Direction',
      site: 'Site de rattachement',
      function: 'Emploi',
    },
  ],
  [
    'a French HR system by codes and labels',
    {
      'Code collaborateur': 'id',
      'Nom complet': 'fullName',
      'Libellé service': 'unit',
      'Code service': 'unitCode',
      'Code manager': 'managerId',
      'Nom du manager': 'managerName',
      'Lieu de travail': 'site',
      'Libellé emploi': 'job',
      'Type de contrat': 'contract',
      Échelon: 'gradeNumber',
      Coefficient: 'salary',
    },
    {
      id: 'Code collaborateur',
      manager: 'Code manager',
      unit: 'Libellé service',
      site: 'Lieu de travail',
      function: 'Libellé emploi',
    },
  ],
  [
    'a French HR system by address',
    {
      'Identifiant RH': 'id',
      'Email pro': 'mail',
      'Email du N+1': 'managerMail',
      'Unité organisationnelle': 'unit',
      Fonction: 'job',
      Genre: 'sex',
      Age: 'age',
      Ancienneté: 'count',
    },
    { id: 'Identifiant RH', manager: 'Email du N+1', unit: 'Unité organisationnelle', function: 'Fonction' },
  ],
  [
    'a list by names',
    {
      Collaborateur: 'fullName',
      'Supérieur hiérarchique': 'managerName',
      Pôle: 'division',
      Équipe: 'unit',
      Agence: 'site',
      Métier: 'job',
    },
    {
      id: 'Collaborateur',
      manager: 'Supérieur hiérarchique',
      unit: 'Équipe',
      division: 'Pôle',
      function: 'Métier',
    },
  ],
  [
    'a payroll',
    {
      'File Number': 'number',
      'Associate ID': 'id',
      'Payroll Name': 'lastFirst',
      'Position ID': 'position',
      'Reports To Name': 'managerLastFirst',
      'Reports To Associate ID': 'managerId',
      'Home Department Description': 'unit',
      'Location Description': 'site',
      'Job Title Description': 'job',
      'Position Status': 'state',
    },
    {
      id: 'Associate ID',
      manager: 'Reports To Associate ID',
      unit: 'Home Department Description',
      site: 'Location Description',
      function: 'Job Title Description',
    },
  ],
  [
    'a time-keeping system',
    {
      EmpID: 'number',
      EmpName: 'lastFirst',
      SupervisorEmpID: 'managerNumber',
      Dept: 'unit',
      BU: 'division',
      JobCode: 'position',
      EmpStatus: 'state',
      Grade: 'grade',
    },
    { id: 'EmpID', manager: 'SupervisorEmpID', unit: 'Dept', division: 'BU' },
  ],
  [
    'a list with the manager first',
    {
      'Manager Employee ID': 'managerId',
      'Employee ID': 'id',
      'Preferred Name': 'fullName',
      Team: 'unit',
      Office: 'site',
      'Start Date': 'date',
      'Employment Type': 'contract',
    },
    { id: 'Employee ID', manager: 'Manager Employee ID', unit: 'Team', site: 'Office' },
  ],
  [
    'an upper-case extract',
    {
      USERID: 'login',
      FULLNAME: 'fullName',
      MGR_USERID: 'managerLogin',
      ORG_UNIT: 'unit',
      CITY: 'site',
      COUNTRY: 'country',
    },
    { id: 'USERID', manager: 'MGR_USERID', unit: 'ORG_UNIT', site: 'CITY' },
  ],
  [
    'a people directory',
    {
      'Display name': 'fullName',
      Email: 'mail',
      'Reports to': 'managerName',
      'Reports to email': 'managerMail',
      Department: 'unit',
      Site: 'site',
      'Job title': 'job',
      'Start date': 'date',
      'Is manager': 'yesNo',
      'Direct reports': 'count',
    },
    { id: 'Email', manager: 'Reports to email', unit: 'Department', site: 'Site', function: 'Job title' },
  ],
  [
    'a directory with names in two columns',
    {
      ID: 'number',
      'First name': 'first',
      'Last name': 'last',
      Email: 'mail',
      Supervisor: 'managerName',
      Department: 'unit',
      Team: 'division',
      Office: 'site',
      Position: 'job',
      'Employment type': 'contract',
      Status: 'state',
      'Weekly hours': 'count',
    },
    { id: 'ID', manager: 'Supervisor', unit: 'Department', site: 'Office', function: 'Position' },
  ],
  [
    'an HR suite with matrix managers',
    {
      'User/Employee ID': 'id',
      Username: 'login',
      Status: 'state',
      'First Name': 'first',
      'Last Name': 'last',
      Manager: 'managerId',
      HR: 'partnerId',
      Department: 'unit',
      Division: 'division',
      Location: 'site',
      Title: 'job',
      'Matrix Manager': 'skipId',
      'Second Manager': 'skipId',
    },
    {
      id: 'User/Employee ID',
      manager: 'Manager',
      unit: 'Department',
      division: 'Division',
      site: 'Location',
      function: 'Title',
    },
  ],
  [
    'an HR suite by person numbers',
    {
      'Person Number': 'number',
      'Person Name': 'fullName',
      'Line Manager Person Number': 'managerNumber',
      'Line Manager Name': 'managerName',
      'Department Name': 'unit',
      'Business Unit': 'division',
      'Location Name': 'site',
      'Job Name': 'job',
      'Assignment Status': 'state',
      'National ID': 'social',
      'Grade Name': 'grade',
    },
    {
      id: 'Person Number',
      manager: 'Line Manager Person Number',
      unit: 'Department Name',
      division: 'Business Unit',
      site: 'Location Name',
      function: 'Job Name',
    },
  ],
  [
    'a public body',
    {
      'Matricule agent': 'number',
      'Nom usage': 'last',
      Prénom: 'first',
      Grade: 'grade',
      Echelon: 'gradeNumber',
      Filière: 'division',
      Direction: 'division',
      Service: 'unit',
      'Matricule supérieur hiérarchique direct': 'managerNumber',
      Statut: 'contract',
      Quotité: 'count',
      'Résidence administrative': 'site',
    },
    {
      id: 'Matricule agent',
      manager: 'Matricule supérieur hiérarchique direct',
      unit: 'Service',
      division: 'Direction',
    },
  ],
  [
    'a German list',
    {
      Personalnummer: 'number',
      Name: 'fullName',
      Abteilung: 'unit',
      Vorgesetzter: 'managerName',
      Standort: 'site',
      Stelle: 'job',
    },
    {
      id: 'Personalnummer',
      manager: 'Vorgesetzter',
      unit: 'Abteilung',
      site: 'Standort',
      function: 'Stelle',
    },
  ],
  [
    'a Spanish list',
    { Legajo: 'number', Empleado: 'fullName', Departamento: 'unit', Jefe: 'managerName', Puesto: 'job' },
    { id: 'Legajo', manager: 'Jefe', unit: 'Departamento', function: 'Puesto' },
  ],
  [
    'a list full of traps',
    {
      'Emp No': 'number',
      'Emp Name': 'fullName',
      'HR Business Partner': 'partnerName',
      'Line Manager': 'managerName',
      Mentor: 'partnerName',
      'Business Unit': 'division',
      Function: 'job',
      Level: 'gradeNumber',
      Start: 'date',
      'Cost Centre': 'costCentre',
      Gender: 'sex',
      'Manager Department': 'managerUnit',
    },
    { id: 'Emp No', manager: 'Line Manager', function: 'Function', unit: 'Business Unit' },
  ],
  [
    'managers in two columns of half a name each',
    {
      'Personnel Number': 'number',
      Surname: 'last',
      Forename: 'first',
      'Manager Surname': 'managerLast',
      'Manager Forename': 'managerFirst',
      Directorate: 'division',
      Section: 'unit',
      Base: 'site',
    },
    { id: 'Personnel Number', unit: 'Section', division: 'Directorate' },
  ],
  [
    'abbreviated French names',
    {
      'Mat.': 'number',
      'Nom Prénom': 'lastFirst',
      'Mat. resp.': 'managerNumber',
      'Resp. hiérarchique': 'managerLastFirst',
      Entité: 'unit',
      Ville: 'site',
      'Code postal': 'salary',
      'Ville de naissance': 'site',
    },
    { id: 'Mat.', manager: 'Mat. resp.', unit: 'Entité', site: 'Ville' },
  ],
  [
    'several lines of report',
    {
      'Worker ID': 'id',
      'Legal Name': 'fullName',
      'Reporting Manager ID': 'managerId',
      'Reporting Manager': 'managerName',
      'Skip Level Manager': 'skipId',
      'Dotted Line Manager': 'skipId',
      'Work Location': 'site',
      'Home City': 'site',
      Org: 'unit',
      Role: 'job',
      'Work Mode': 'workMode',
    },
    {
      id: 'Worker ID',
      manager: 'Reporting Manager ID',
      unit: 'Org',
      site: 'Work Location',
      function: 'Role',
    },
  ],
  [
    'N+1 by name',
    {
      Login: 'login',
      Collaborateur: 'fullName',
      'N+1 (nom)': 'managerName',
      Affectation: 'unit',
      'Poste occupé': 'job',
      'Date de naissance': 'date',
    },
    { id: 'Login', manager: 'N+1 (nom)', unit: 'Affectation', function: 'Poste occupé' },
  ],
  [
    'a workshop',
    {
      'Identifiant salarié': 'id',
      'Chef d’équipe': 'managerId',
      Atelier: 'unit',
      Usine: 'site',
      Qualification: 'job',
      Horaire: 'contract',
    },
    {
      id: 'Identifiant salarié',
      manager: 'Chef d’équipe',
      unit: 'Atelier',
      site: 'Usine',
      function: 'Qualification',
    },
  ],
  [
    'a French list by attachment',
    {
      UID: 'id',
      'Rattachement hiérarchique': 'managerId',
      'Direction de rattachement': 'division',
      'Service d’affectation': 'unit',
      'Fonction exercée': 'job',
    },
    {
      id: 'UID',
      manager: 'Rattachement hiérarchique',
      unit: 'Service d’affectation',
      division: 'Direction de rattachement',
      function: 'Fonction exercée',
    },
  ],
  [
    'a list with line numbers',
    {
      '#': 'row',
      'Employee Number': 'number',
      'Employee Name': 'fullName',
      'Supervisor Employee Number': 'managerNumber',
      'Department Code': 'unitCode',
      Department: 'unit',
      Worksite: 'site',
      Occupation: 'job',
    },
    {
      id: 'Employee Number',
      manager: 'Supervisor Employee Number',
      unit: 'Department',
      site: 'Worksite',
      function: 'Occupation',
    },
  ],
];

test.each(exports)(
  'the columns of %s are found by words and values, none wrongly',
  (_name, columns, expected) => {
    const { matches } = matchPeople(exportOf(columns));
    expect(Object.fromEntries(Object.entries(matches).map(([role, { header }]) => [role, header]))).toEqual(
      expected,
    );
  },
);

test('among two columns called managers the one whose values are identifiers of the file wins', () => {
  const columns = { 'Employee ID': 'id', 'Manager ID': 'number', 'Supervisor ID': 'managerId' } as const;
  expect(matchPeople(exportOf(columns)).matches.manager?.header).toBe('Supervisor ID');
});

test('the identifier is what managers are named by, where two columns may be it', () => {
  const columns = {
    'User ID': 'login',
    'Employee ID': 'id',
    'Manager User ID': 'managerLogin',
    Dept: 'unit',
  } as const;
  expect(matchPeople(exportOf(columns)).matches.id?.header).toBe('User ID');
});

test('managers by name, by address and by a name in two columns are found by what names them', () => {
  for (const [manager, key] of [
    ['managerLastFirst', ['Full name']],
    ['managerMail', ['Work email']],
  ] as const) {
    const columns = { ID: 'id', 'Full name': 'fullName', 'Work email': 'mail', Manager: manager } as const;
    const look = exportOf(columns);
    expect(matchPeople(look).managerKey?.map((column) => look.header[column])).toEqual(key);
  }
  const halves = exportOf({ ID: 'id', Surname: 'last', Forename: 'first', Manager: 'managerName' });
  expect(
    matchPeople(halves)
      .managerKey?.map((column) => halves.header[column])
      .sort(),
  ).toEqual(['Forename', 'Surname']);
});

test('a manager column whose values are nobody of the file is left out, with examples', () => {
  const { matches, rejected } = matchPeople(exportOf({ ID: 'id', Manager: 'salary', Dept: 'unit' }));
  expect(matches.manager).toBeUndefined();
  expect(rejected).toMatchObject([{ role: 'manager', header: 'Manager', why: 'strangers' }]);
});

test('a column of identifiers that no name calls a manager is only mentioned', () => {
  const look = exportOf({ ID: 'id', Sponsorship: 'managerId', Dept: 'unit' });
  const { matches, perhapsManager } = matchPeople(look);
  expect([matches.manager, perhapsManager]).toEqual([undefined, [1]]);
});

test('what is stated is taken as it is, and null is no column', () => {
  const look = exportOf({ ID: 'id', Manager: 'managerId', Department: 'unit', Team: 'division' });
  const { matches } = matchPeople(look, { manager: null, unit: 3 });
  expect([matches.manager, matches.unit?.header, matches.unit?.why]).toEqual([undefined, 'Team', 'stated']);
});

test('a state of leavers is found, so that lines can be kept by it', () => {
  const look = {
    header: ['ID', 'Statut'],
    rows: [
      ['1', 'Actif'],
      ['2', 'Actif'],
      ['3', 'Sorti'],
    ],
    complete: true,
  };
  expect(matchPeople(look).status).toEqual({
    column: 1,
    values: [
      ['Actif', 2],
      ['Sorti', 1],
    ],
  });
});

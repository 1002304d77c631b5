import { expect, test } from 'vitest';
import { leaversBy } from '../../../src/org/matching/leavingColumn.ts';
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
    { id: 'PERNR', unit: 'ORGEH', manager: 'Supervisor PERNR' },
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
  [
    'a French extract by N+1',
    {
      'Numéro de matricule': 'number',
      'Nom de famille': 'last',
      'Prénom usuel': 'first',
      'Matricule N+1': 'managerNumber',
      'Nom N+1': 'managerLast',
      'Libellé UO': 'unit',
      'Code UO': 'unitCode',
      'Site géographique': 'site',
      'Emploi repère': 'job',
      'Catégorie socio-professionnelle': 'contract',
    },
    {
      id: 'Numéro de matricule',
      manager: 'Matricule N+1',
      unit: 'Libellé UO',
      site: 'Site géographique',
      function: 'Emploi repère',
    },
  ],
  [
    'a French list by names',
    {
      'Identifiant du collaborateur': 'id',
      'Adresse mail': 'mail',
      'Responsable direct': 'managerName',
      'Nom et prénom': 'fullName',
      'Département / Service': 'unit',
      'Établissement principal': 'site',
      'Intitulé emploi': 'job',
      'Date ancienneté': 'date',
      'Temps de travail': 'contract',
    },
    {
      id: 'Identifiant du collaborateur',
      manager: 'Responsable direct',
      unit: 'Département / Service',
      site: 'Établissement principal',
      function: 'Intitulé emploi',
    },
  ],
  [
    'an upper-case French extract',
    {
      ID_SALARIE: 'id',
      ID_RESP_HIERARCHIQUE: 'managerId',
      LIB_SERVICE: 'unit',
      LIB_DIRECTION: 'division',
      LIB_SITE: 'site',
      LIB_EMPLOI: 'job',
      DT_ENTREE: 'date',
      CD_SEXE: 'sex',
    },
    {
      id: 'ID_SALARIE',
      manager: 'ID_RESP_HIERARCHIQUE',
      unit: 'LIB_SERVICE',
      division: 'LIB_DIRECTION',
      site: 'LIB_SITE',
      function: 'LIB_EMPLOI',
    },
  ],
  [
    'an administration',
    {
      Agent: 'fullName',
      'Code agent': 'number',
      Supérieur: 'managerNumber',
      Structure: 'unit',
      Localité: 'site',
      Grade: 'grade',
      'Fonction occupée': 'job',
    },
    {
      id: 'Code agent',
      manager: 'Supérieur',
      unit: 'Structure',
      site: 'Localité',
      function: 'Fonction occupée',
    },
  ],
  [
    'a French directory',
    {
      'Login réseau': 'login',
      'Nom Prénom': 'lastFirst',
      Mail: 'mail',
      'Mail N+1': 'managerMail',
      'Unité d’affectation': 'unit',
      'Lieu d’affectation': 'site',
      Télétravail: 'yesNo',
      'Motif de sortie': 'blank',
    },
    { id: 'Login réseau', manager: 'Mail N+1', unit: 'Unité d’affectation', site: 'Lieu d’affectation' },
  ],
  [
    'a French list with brackets',
    {
      Matricule: 'number',
      'Manager direct (matricule)': 'managerNumber',
      'Manager direct (nom)': 'managerName',
      Nom: 'fullName',
      BU: 'division',
      Equipe: 'unit',
      Ville: 'site',
      Rôle: 'job',
      Contrat: 'contract',
      'Référent RH': 'partnerName',
    },
    {
      id: 'Matricule',
      manager: 'Manager direct (matricule)',
      unit: 'Equipe',
      division: 'BU',
      site: 'Ville',
      function: 'Rôle',
    },
  ],
  [
    'a French workshop',
    {
      Salarié: 'fullName',
      'N° de salarié': 'number',
      'Responsable hiérarchique (N°)': 'managerNumber',
      'Responsable fonctionnel (N°)': 'managerNumber',
      Secteur: 'division',
      Atelier: 'unit',
      Poste: 'job',
    },
    {
      id: 'N° de salarié',
      manager: 'Responsable hiérarchique (N°)',
      unit: 'Atelier',
      division: 'Secteur',
      function: 'Poste',
    },
  ],
  [
    'the least of lists',
    { Nom: 'fullName', Manager: 'managerName', Service: 'unit', Site: 'site' },
    { id: 'Nom', manager: 'Manager', unit: 'Service', site: 'Site' },
  ],
  [
    'a French list by attachment',
    { Clé: 'id', 'Rattaché à': 'managerId', Pôle: 'division', Cellule: 'unit', Implantation: 'site' },
    { id: 'Clé', manager: 'Rattaché à', division: 'Pôle', unit: 'Cellule', site: 'Implantation' },
  ],
  [
    'an American list',
    {
      EEID: 'number',
      'Full Name': 'fullName',
      'Mgr EEID': 'managerNumber',
      'Dept Name': 'unit',
      'Work City': 'site',
      'Work State': 'country',
      'Job Profile': 'job',
      'Hourly/Salaried': 'contract',
    },
    { id: 'EEID', manager: 'Mgr EEID', unit: 'Dept Name', site: 'Work City', function: 'Job Profile' },
  ],
  [
    'a British council',
    {
      'Staff Number': 'number',
      'Known As': 'first',
      Surname: 'last',
      'Reports To (Staff Number)': 'managerNumber',
      Directorate: 'division',
      'Service Area': 'unit',
      'Base Location': 'site',
      'Position Title': 'job',
      'Contract Type': 'contract',
      FTE: 'count',
    },
    {
      id: 'Staff Number',
      manager: 'Reports To (Staff Number)',
      unit: 'Service Area',
      division: 'Directorate',
      site: 'Base Location',
      function: 'Position Title',
    },
  ],
  [
    'a payroll by names',
    {
      'Payroll No.': 'number',
      Name: 'lastFirst',
      'Immediate Supervisor': 'managerLastFirst',
      Department: 'unit',
      Office: 'site',
      'Date Joined': 'date',
      'Last Day': 'blank',
    },
    { id: 'Payroll No.', manager: 'Immediate Supervisor', unit: 'Department', site: 'Office' },
  ],
  [
    'a bank',
    {
      'SSO ID': 'id',
      'Manager SSO': 'managerId',
      'Business Line': 'division',
      'Org Unit Name': 'unit',
      'Org Unit ID': 'unitCode',
      'Location Name': 'site',
      'Location Code': 'unitCode',
      'Job Family': 'job',
      'Job Level': 'gradeNumber',
    },
    {
      id: 'SSO ID',
      manager: 'Manager SSO',
      division: 'Business Line',
      unit: 'Org Unit Name',
      site: 'Location Name',
      function: 'Job Family',
    },
  ],
  [
    'a table in snake case',
    {
      employee_id: 'id',
      first_name: 'first',
      last_name: 'last',
      work_email: 'mail',
      manager_employee_id: 'managerId',
      department: 'unit',
      cost_center: 'costCentre',
      location: 'site',
      job_title: 'job',
      start_date: 'date',
      termination_date: 'blank',
      employment_status: 'state',
    },
    {
      id: 'employee_id',
      manager: 'manager_employee_id',
      unit: 'department',
      site: 'location',
      function: 'job_title',
    },
  ],
  [
    'a Windows directory',
    {
      sAMAccountName: 'login',
      DisplayName: 'fullName',
      mail: 'mail',
      Manager: 'managerName',
      Department: 'unit',
      physicalDeliveryOfficeName: 'site',
      Title: 'job',
      telephoneNumber: 'phone',
      whenCreated: 'date',
    },
    {
      id: 'sAMAccountName',
      manager: 'Manager',
      unit: 'Department',
      site: 'physicalDeliveryOfficeName',
      function: 'Title',
    },
  ],
  [
    'a British list',
    {
      'Unique ID': 'guid',
      'Employee Number': 'number',
      'Line Manager Employee Number': 'managerNumber',
      'Team Name': 'unit',
      'Site Name': 'site',
      Role: 'job',
      Ethnicity: 'sex',
      Disability: 'yesNo',
    },
    {
      id: 'Employee Number',
      manager: 'Line Manager Employee Number',
      unit: 'Team Name',
      site: 'Site Name',
      function: 'Role',
    },
  ],
  [
    'a retailer',
    {
      'Associate Number': 'number',
      Associate: 'fullName',
      'People Leader': 'managerName',
      'People Leader Number': 'managerNumber',
      Function: 'job',
      'Sub-Function': 'unit',
      Region: 'division',
      Campus: 'site',
    },
    { id: 'Associate Number', manager: 'People Leader Number', function: 'Function', site: 'Campus' },
  ],
  [
    'an Indian list',
    {
      'Emp Code': 'id',
      'Emp Name': 'fullName',
      'Reporting Officer Code': 'managerId',
      'Reporting Officer Name': 'managerName',
      Section: 'unit',
      Branch: 'site',
      Designation: 'job',
      DOJ: 'date',
      Grade: 'grade',
      'Functional Head': 'partnerName',
    },
    { id: 'Emp Code', manager: 'Reporting Officer Code', unit: 'Section', function: 'Designation' },
  ],
  [
    'a table in camel case',
    {
      PersonID: 'number',
      SupervisorPersonID: 'managerNumber',
      OrgName: 'unit',
      Company: 'company',
      WorkLocation: 'site',
      PositionName: 'job',
      IsSupervisor: 'yesNo',
      ReportCount: 'count',
    },
    {
      id: 'PersonID',
      manager: 'SupervisorPersonID',
      unit: 'OrgName',
      site: 'WorkLocation',
      function: 'PositionName',
    },
  ],
  [
    'a list with row numbers',
    { ID: 'row', 'Employee ID': 'id', Name: 'fullName', 'Manager ID': 'managerId', Team: 'unit' },
    { id: 'Employee ID', manager: 'Manager ID', unit: 'Team' },
  ],
  [
    'a consultancy',
    {
      'Resource ID': 'id',
      'Resource Name': 'fullName',
      'Resource Manager': 'managerName',
      Practice: 'division',
      Group: 'unit',
      Location: 'site',
      'Utilisation %': 'count',
      Skills: 'job',
    },
    { id: 'Resource ID', manager: 'Resource Manager', unit: 'Group', site: 'Location' },
  ],
  [
    'a report of an HR suite',
    {
      Worker: 'fullName',
      'Worker ID': 'number',
      "Worker's Manager": 'managerName',
      'Supervisory Organization': 'unit',
      'Cost Center - Name': 'costCentre',
      Location: 'site',
      'Job Profile Name': 'job',
      'Is Manager': 'yesNo',
      'Span of Control': 'count',
      'Management Chain - Level 02': 'partnerName',
      'Management Chain - Level 03': 'managerLastFirst',
    },
    {
      id: 'Worker ID',
      manager: "Worker's Manager",
      unit: 'Supervisory Organization',
      site: 'Location',
      function: 'Job Profile Name',
    },
  ],
  [
    'a list by addresses',
    {
      Username: 'login',
      'Email Address': 'mail',
      "Manager's Email": 'managerMail',
      Department: 'unit',
      'Team Lead': 'partnerName',
      Country: 'country',
      City: 'site',
    },
    { id: 'Username', manager: "Manager's Email", unit: 'Department', site: 'City' },
  ],
  [
    'a tree',
    { Key: 'id', Parent: 'managerId', Label: 'fullName', Unit: 'unit' },
    { id: 'Key', manager: 'Parent', unit: 'Unit' },
  ],
  [
    'a list of five columns',
    { Employee: 'fullName', 'Reports to': 'managerName', Title: 'job', Dept: 'unit', Sex: 'salutation' },
    { id: 'Employee', manager: 'Reports to', unit: 'Dept', function: 'Title' },
  ],
  [
    'an LDAP extract',
    {
      uid: 'login',
      cn: 'fullName',
      manager: 'managerLogin',
      ou: 'unit',
      l: 'site',
      title: 'job',
      employeeType: 'contract',
    },
    { id: 'uid', manager: 'manager', unit: 'ou', function: 'title' },
  ],
  [
    'an ERP in English',
    {
      'Personnel No': 'number',
      'Personnel Subarea': 'site',
      'Org. Unit': 'unit',
      Chief: 'managerNumber',
      Job: 'job',
      'Entry Date': 'date',
    },
    { id: 'Personnel No', manager: 'Chief', unit: 'Org. Unit', function: 'Job' },
  ],
  [
    'an Italian list',
    {
      Matricola: 'number',
      Cognome: 'last',
      Nome: 'first',
      Responsabile: 'managerNumber',
      Reparto: 'unit',
      Sede: 'site',
      Mansione: 'job',
    },
    { id: 'Matricola', manager: 'Responsabile', unit: 'Reparto', site: 'Sede', function: 'Mansione' },
  ],
  [
    'a Dutch list',
    {
      Personeelsnummer: 'number',
      Naam: 'fullName',
      Leidinggevende: 'managerName',
      Afdeling: 'unit',
      Vestiging: 'site',
      Functie: 'job',
    },
    {
      id: 'Personeelsnummer',
      manager: 'Leidinggevende',
      unit: 'Afdeling',
      site: 'Vestiging',
      function: 'Functie',
    },
  ],
  [
    'a Portuguese list',
    {
      Matrícula: 'number',
      Nome: 'fullName',
      Gestor: 'managerName',
      Departamento: 'unit',
      Cargo: 'job',
      Unidade: 'site',
    },
    { id: 'Matrícula', manager: 'Gestor', unit: 'Departamento', function: 'Cargo' },
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

/** Columns that sound like one of ours and are none, and what they hold. */
const traps: readonly (readonly [string, ColumnKind])[] = [
  ['Length of Service', 'count'],
  ['Service Years', 'count'],
  ['Team Size', 'count'],
  ['Office Days', 'count'],
  ['Department Head', 'partnerName'],
  ['HR Manager', 'partnerName'],
  ['Site Manager', 'partnerName'],
  ['Location Type', 'workMode'],
  ['Company ID', 'company'],
  ['Employee Group', 'contract'],
  ['Employee Type', 'contract'],
  ['Employee Status', 'contract'],
  ['Person Type', 'contract'],
  ['User Type', 'contract'],
  ['Worker Sub-Type', 'contract'],
  ['Staff Category', 'contract'],
  ['Manager Since', 'date'],
  ['Manager Level', 'gradeNumber'],
  ['Is People Manager', 'yesNo'],
  ['Last Login', 'date'],
  ['Login Count', 'count'],
  ['Union Code', 'unitCode'],
  ['Pay Group', 'contract'],
  ['Job Code', 'position'],
  ['Job Grade', 'grade'],
  ['Emergency Contact', 'fullName'],
  ['Recruiter', 'partnerName'],
  ['Service Date', 'date'],
  ['Function Code', 'unitCode'],
  ['Business Phone', 'phone'],
  ['Home Address', 'site'],
  ['City of Birth', 'site'],
  ['Work Email', 'mail'],
  ['Personal Email', 'mail'],
  ['Cost Center Manager', 'partnerName'],
  ['Timesheet Approver', 'partnerName'],
  ['Second Approver', 'partnerName'],
  ['Backup', 'partnerName'],
  ['Buddy', 'partnerName'],
  ['Legal Entity', 'company'],
  ['Country', 'country'],
  ['Office Phone', 'phone'],
  ['Manager Title', 'job'],
  ['Manager Department', 'managerUnit'],
  ['Manager Location', 'site'],
  ['Manager Phone', 'phone'],
  ['Number of Direct Reports', 'count'],
  ['Direct Reports', 'count'],
  ['Matrix Manager ID', 'skipId'],
  ['Level', 'gradeNumber'],
  ['Start', 'date'],
  ['Resistance Band', 'grade'],
  ['Leadership', 'seniority'],
  ['Threshold', 'seniority'],
  ['Readiness', 'seniority'],
  ['Service militaire', 'yesNo'],
  ['Sexe', 'sex'],
  ['Responsable RH', 'partnerName'],
  ['Responsable de site', 'partnerName'],
  ['Responsable paie', 'partnerName'],
  ['Gestionnaire RH', 'partnerName'],
  ['Direction assistée', 'yesNo'],
  ['Ancien service', 'unitCode'],
  ['Ancien matricule', 'id'],
  ["Taux d'emploi", 'count'],
  ["Type d'emploi", 'contract'],
  ["Date d'entrée dans le service", 'date'],
  ['Code postal', 'number'],
  ["Nombre d'enfants", 'count'],
  ['Situation familiale', 'contract'],
  ["Niveau d'études", 'seniority'],
  ['Niveau', 'seniority'],
  ['Échelon', 'gradeNumber'],
  ['Numéro de téléphone', 'phone'],
  ['Numéro de badge', 'number'],
  ['Centre de coûts', 'costCentre'],
  ['Chef de projet', 'partnerName'],
  ['Poste téléphonique', 'count'],
  ['Poste', 'phone'],
  ['Lieu de naissance', 'site'],
  ['Ville de naissance', 'site'],
  ['Adresse', 'site'],
  ['Commentaire', 'job'],
  ['Temps de travail', 'contract'],
  ['Équipe de nuit', 'yesNo'],
  ["Catégorie d'emploi", 'contract'],
  ['Mode de travail', 'workMode'],
  ['Statut du poste', 'contract'],
  ["Horaire d'équipe", 'contract'],
  ['Valideur congés', 'partnerName'],
  ['Tuteur', 'partnerName'],
  ['Parrain', 'partnerName'],
  ['Rattachement administratif', 'company'],
];

test.each(traps)('a column called %s is none of ours', (name, kind) => {
  const { matches } = matchPeople(exportOf({ 'Employee ID': 'id', 'Full name': 'fullName', [name]: kind }));
  expect(Object.keys(matches)).toEqual(['id']);
});

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

test.each([
  ['Date de sortie', ['', '31/03/2025', '31/12/2026'], ['31/03/2025'], ['31/12/2026']],
  ['Termination Date', ['', '12/31/2025', '01/02/2027'], ['12/31/2025'], ['01/02/2027']],
  ['Austritt', ['31.12.9999', '30.09.2025'], ['30.09.2025'], ['31.12.9999']],
  ['Exit Date', ['', '15 Jun 2025', '3 déc. 2026'], ['15 Jun 2025'], ['3 déc. 2026']],
  ['Date fin contrat', ['01/01/1900', '2025-08-31'], ['2025-08-31'], ['01/01/1900']],
])('days in "%s" tell who has left', (name, days, passed, others) => {
  const look = { header: ['ID', name], rows: days.map((day, k) => [String(k), day]), complete: true };
  expect(matchPeople(look).leaving).toBe(1);
  const leavers = leaversBy(look, 1, '2026-11-30');
  expect([leavers.passed.map(([day]) => day), leavers.others]).toEqual([passed, others]);
});

test.each([
  'Probation end date',
  'Date d’entrée',
  'Fin de période d’essai',
  'Motif de sortie',
  'Project end date',
])('days in "%s" tell of nobody’s leaving', (name) => {
  const rows = [
    ['1', '31/03/2025'],
    ['2', ''],
  ];
  expect(matchPeople({ header: ['ID', name], rows, complete: true }).leaving).toBe(undefined);
});

/** Exports in which values decide what no name says, or what a name says of others too. */
const decided: readonly Export[] = [
  [
    'references that no name speaks of lead everybody: they are managers',
    { Ref: 'number', Who: 'fullName', 'Zone 7': 'managerNumber', Mentor: 'mentorId' },
    { id: 'Ref', manager: 'Zone 7' },
  ],
  [
    'mentors lead nobody, and nor do earlier managers, whatever they name',
    { 'Employee ID': 'id', Name: 'fullName', Mentor: 'mentorName', 'Previous manager': 'managerName' },
    { id: 'Employee ID' },
  ],
  [
    'references in circles are no managers, even where a weak word speaks for them',
    { 'Employee ID': 'id', Name: 'fullName', Coordinator: 'mentorName' },
    { id: 'Employee ID' },
  ],
  [
    'whoever approves leads only where people are led by approvers',
    { Login: 'login', Name: 'fullName', 'Leave approver': 'managerLogin', 'Expense approver': 'partnerName' },
    { id: 'Login', manager: 'Leave approver' },
  ],
  [
    'of two that are called responsible the one who leads people is the manager',
    {
      Matricule: 'id',
      Nom: 'fullName',
      'Responsable budget': 'partnerName',
      'Responsable absences': 'managerName',
    },
    { id: 'Matricule', manager: 'Responsable absences' },
  ],
  [
    'the nearer of two levels of managers is the manager, whatever stands first',
    { Code: 'id', Nom: 'fullName', 'Niv. B': 'skipId', 'Niv. A': 'managerId' },
    { id: 'Code', manager: 'Niv. A' },
  ],
  [
    'managers named by name and code are found',
    { 'Employee ID': 'id', Name: 'fullName', 'Reporting Manager': 'managerNameCode' },
    { id: 'Employee ID', manager: 'Reporting Manager' },
  ],
  [
    'positions name people where managers are named by them',
    { EMPLID: 'number', POSITION_NBR: 'position', DEPTID: 'ownUnitCode', REPORTS_TO: 'managerPosition' },
    { id: 'EMPLID', manager: 'REPORTS_TO', unit: 'DEPTID' },
  ],
  [
    'columns made of short forms are read in capitals',
    {
      MATCLE: 'number',
      NOMUSE: 'last',
      PRENOM: 'first',
      CODUO: 'ownUnitCode',
      LIBUO: 'ownUnit',
      MATHIE: 'managerNumber',
      CODEMP: 'unitCode',
    },
    { id: 'MATCLE', manager: 'MATHIE', unit: 'LIBUO' },
  ],
  [
    'the finest of numbered levels is the unit',
    {
      'Employee ID': 'id',
      'Org Level 1': 'company',
      'Org Level 2': 'ownDivision',
      'Org Level 3': 'ownUnit',
      'Manager ID': 'managerId',
    },
    { id: 'Employee ID', manager: 'Manager ID', unit: 'Org Level 3' },
  ],
  [
    'what people of one manager share is their unit, whatever it is called, and names of people are none',
    { ID: 'id', Name: 'fullName', Boss: 'managerName', 'Sits with': 'ownUnit', Helped: 'skipName' },
    { id: 'ID', manager: 'Boss', unit: 'Sits with' },
  ],
  [
    'an organisation that is one for all is no unit',
    { ID: 'id', Manager: 'managerId', 'Organization Name': 'company' },
    { id: 'ID', manager: 'Manager' },
  ],
  [
    'where one column tells parts of the firm apart, it is the unit',
    { ID: 'id', Manager: 'managerId', Pôle: 'ownUnit' },
    { id: 'ID', manager: 'Manager', unit: 'Pôle' },
  ],
  [
    'codes of the first column tell people apart better than their names',
    { EIN: 'number', 'Employee Name': 'lastFirst', Supervisor: 'managerLastFirst' },
    { id: 'EIN', manager: 'Supervisor' },
  ],
  [
    'the part of a file that a column stands in says nothing of it',
    {
      'Employee Number': 'number',
      'Job Information: Department': 'ownUnit',
      'Job Information: Reports To': 'managerNumber',
    },
    { id: 'Employee Number', manager: 'Job Information: Reports To', unit: 'Job Information: Department' },
  ],
  [
    'an identifier that is blank for some is none where everybody has a login',
    { employee_number: 'someId', user_name: 'login', name: 'fullName', manager: 'managerName' },
    { id: 'user_name', manager: 'manager' },
  ],
  [
    'an identifier that is blank for some is one where nobody is told apart otherwise',
    { Matricule: 'someId', Nom: 'last', Service: 'ownUnit' },
    { id: 'Matricule', unit: 'Service' },
  ],
  [
    'numbers of lines are no identifiers, names are where all have one',
    { 'N°': 'row', 'NOM Prénom': 'fullName', Chef: 'managerName', Équipe: 'ownUnit' },
    { id: 'NOM Prénom', manager: 'Chef', unit: 'Équipe' },
  ],
  [
    'names are identifiers of a home-made list even if two people share one',
    { Who: 'twiceNamed', Boss: 'managerName', Squad: 'ownUnit' },
    { id: 'Who', manager: 'Boss', unit: 'Squad' },
  ],
  [
    'user names that are what people are called are weaker than addresses',
    { 'User name': 'fullName', Mail: 'mail', Manager: 'managerName' },
    { id: 'Mail', manager: 'Manager' },
  ],
  [
    'yes and no, or day and night, are no units',
    { Matricule: 'number', 'Équipe J/N': 'shift', UF: 'ownUnit', 'N+1': 'managerNumber' },
    { id: 'Matricule', unit: 'UF', manager: 'N+1' },
  ],
  [
    'letters of teams are units, other than yes and no',
    { Matricule: 'number', Équipe: 'letter' },
    { id: 'Matricule', unit: 'Équipe' },
  ],
  [
    'of coded levels the finest that people share is the unit',
    {
      det_number: 'number',
      pos_l1_cd: 'levelOne',
      'pos_l1_cd.trn': 'company',
      pos_l2_cd: 'levelTwo',
      'pos_l2_cd.trn': 'ownDivision',
      pos_l3_cd: 'levelThree',
      'pos_l3_cd.trn': 'levelThreeName',
      pos_l4_cd: 'levelFour',
      'Reports to': 'managerNumber',
    },
    { id: 'det_number', unit: 'pos_l3_cd.trn', manager: 'Reports to' },
  ],
  [
    'what a file calls id and tells everybody apart is that, even where managers are named by login',
    { id: 'guid', login: 'login', manager: 'managerLogin' },
    { id: 'id', manager: 'manager' },
  ],
  [
    'beside a surname, a name without more is the first',
    { Código: 'number', Nombre: 'first', Apellidos: 'last', 'Jefe directo': 'managerName' },
    { id: 'Código', manager: 'Jefe directo' },
  ],
  [
    'those who lead are nearer than those who lead them',
    { Matricule: 'number', Agent: 'lastFirst', Cadre: 'managerLastFirst', 'Cadre supérieur': 'skipName' },
    { id: 'Matricule', manager: 'Cadre' },
  ],
  [
    'managers of managers are no managers, though their own column is away',
    { ID: 'id', 'Manager’s Manager': 'skipId', 'Second manager': 'skipId', 'manager.manager': 'skipName' },
    { id: 'ID' },
  ],
  [
    'who changed a line leads nobody, and units of measure are none',
    { ID: 'id', 'Modified By': 'managerId', UoM: 'unit', 'Unité de mesure': 'unit' },
    { id: 'ID' },
  ],
  [
    'whether an account is enabled tells nobody apart',
    { accountEnabled: 'yesNo', userAccountControl: 'count', department: 'ownUnit' },
    { unit: 'department' },
  ],
  [
    'columns of Workday are read',
    { worker_wid: 'guid', worker_mgr_wid: 'managerGuid', sup_org: 'ownUnit' },
    { id: 'worker_wid', manager: 'worker_mgr_wid', unit: 'sup_org' },
  ],
  [
    'German columns are read: Bereich is the unit where no finer is there',
    { Personalnummer: 'number', Bereich: 'ownUnit', 'Berichtet an': 'managerNumber' },
    { id: 'Personalnummer', unit: 'Bereich', manager: 'Berichtet an' },
  ],
  [
    'German columns are read: Bereich is the division beside a finer one',
    { Personalnummer: 'number', Bereich: 'ownDivision', Abteilung: 'ownUnit' },
    { id: 'Personalnummer', unit: 'Abteilung', division: 'Bereich' },
  ],
  [
    'names that say nothing are read by values that tell',
    { A: 'id', B: 'managerId', C: 'ownUnit' },
    { id: 'A', manager: 'B', unit: 'C' },
  ],
];

test.each(decided)('%s', (_name, columns, expected) => {
  const { matches } = matchPeople(exportOf(columns));
  expect(Object.fromEntries(Object.entries(matches).map(([role, { header }]) => [role, header]))).toEqual(
    expected,
  );
});

test('managers and units that values alone tell are said to be so', () => {
  const { matches } = matchPeople(exportOf({ Ref: 'number', 'Zone 7': 'managerNumber', Xyz: 'ownUnit' }));
  expect([matches.manager?.why, matches.unit?.why]).toEqual(['values', 'values']);
});

test('a number that several people share is no identifier, unless its name leaves no doubt', () => {
  expect(matchPeople(exportOf({ Code: 'unitCode', Xyz: 'sex' })).matches.id).toBeUndefined();
  expect(matchPeople(exportOf({ 'Employee ID': 'unitCode' })).matches.id?.header).toBe('Employee ID');
});

const keysOf = (look: Parameters<typeof matchPeople>[0]) =>
  matchPeople(look).keys.map((key) => key.map((column) => look.header[column]).join('+'));

test('nobody is named by who leads, advises or approves, by where he works or what he does', () => {
  const ids = ['A1', 'A2', 'A3', 'A4', 'A5'];
  const header = [
    'id',
    'manager_mail',
    'Mentor',
    'HRBP mail',
    'Valideur',
    'Site',
    'Department',
    'Job',
    'N°',
    'E-mail',
  ];
  const rows = ids.map((id, k) => [
    ...[
      id,
      `m${k}@firm.example`,
      `Ann ${'abcde'[k]}`,
      `h${k}@firm.example`,
      `V${k}x`,
      `Site ${k}`,
      `Unit ${k}`,
    ],
    ...[`Job ${k}`, `${k + 1}`, `p${k}@firm.example`],
  ]);
  expect(keysOf({ header, rows, complete: true })).toEqual(['E-mail']);
});

test('a mark for the head is nobody, although some label is written so', () => {
  const header = ['Employee ID', 'Manager ID', 'Department', 'Site'];
  const rows = [
    ['A1', 'CEO', 'Ops', 'Lyon'],
    ['A2', 'A1', 'Law', 'Lille'],
    ['A3', 'A1', 'CEO', 'Paris'],
    ['A4', 'A2', 'IT', 'Metz'],
  ];
  const { managerKey, keys, matches } = matchPeople({ header, rows, complete: true });
  expect([matches.manager?.header, managerKey, keys]).toEqual(['Manager ID', undefined, []]);
});

test('the column of those who lead is never one by which people are named', () => {
  const look = exportOf({ 'Employee ID': 'id', 'Reports to mail': 'managerMail', Team: 'unit' });
  const { addresses, keys } = matchPeople(look);
  expect([addresses, keys]).toEqual([[], []]);
});

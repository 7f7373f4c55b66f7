-- The gazetteer of Rwanda as data: codes are kept for ever, since records and ledger entries carry them.

create table places.place (
    code       text primary key,
    kind       text not null check (kind in ('COUNTRY', 'PROVINCE', 'DISTRICT', 'BORDER_POST', 'AIRPORT',
                                             'SITE', 'HOSPITAL', 'COLLEGE', 'CENTRE')),
    name       text not null,
    district   text references places.place,
    neighbour  text,
    latitude   double precision not null,
    longitude  double precision not null,
    open_from  date,
    open_to    date,
    check ((neighbour is not null) = (kind = 'BORDER_POST')),
    check ((district is null) = (kind in ('COUNTRY', 'PROVINCE'))),
    check (open_to >= open_from)
);

-- What else a place is called; a hit is always shown to the writer as corrected.
create table places.other_name (
    place text not null references places.place,
    name  text not null,
    primary key (place, name)
);

-- Country, provinces and districts by OCHA p-code, which is not the ISO 3166-2 code (RW-01 to RW-05 stand
-- for other provinces there). A district's point is the centre at which the p-code list draws it.
insert into places.place (code, kind, name, latitude, longitude) values
    ('RW',  'COUNTRY',  'Rwanda',            -1.99800, 29.92300),
    ('RW1', 'PROVINCE', 'Kigali City',       -1.92962, 30.13322),
    ('RW2', 'PROVINCE', 'Southern Province', -2.28578, 29.68173),
    ('RW3', 'PROVINCE', 'Western Province',  -2.12544, 29.39072),
    ('RW4', 'PROVINCE', 'Northern Province', -1.61114, 29.91094),
    ('RW5', 'PROVINCE', 'Eastern Province',  -1.74258, 30.53942);

insert into places.place (code, kind, name, district, latitude, longitude) values
    ('RW11', 'DISTRICT', 'Nyarugenge', 'RW11', -1.97126, 30.03357),
    ('RW12', 'DISTRICT', 'Gasabo',     'RW12', -1.88360, 30.12559),
    ('RW13', 'DISTRICT', 'Kicukiro',   'RW13', -2.01617, 30.14748),
    ('RW21', 'DISTRICT', 'Nyanza',     'RW21', -2.34386, 29.77041),
    ('RW22', 'DISTRICT', 'Gisagara',   'RW22', -2.60865, 29.84684),
    ('RW23', 'DISTRICT', 'Nyaruguru',  'RW23', -2.68636, 29.53047),
    ('RW24', 'DISTRICT', 'Huye',       'RW24', -2.53229, 29.67652),
    ('RW25', 'DISTRICT', 'Nyamagabe',  'RW25', -2.40001, 29.47834),
    ('RW26', 'DISTRICT', 'Ruhango',    'RW26', -2.19320, 29.77251),
    ('RW27', 'DISTRICT', 'Muhanga',    'RW27', -1.93863, 29.72637),
    ('RW28', 'DISTRICT', 'Kamonyi',    'RW28', -2.02777, 29.90211),
    ('RW31', 'DISTRICT', 'Karongi',    'RW31', -2.17397, 29.44266),
    ('RW32', 'DISTRICT', 'Rutsiro',    'RW32', -1.89971, 29.30033),
    ('RW33', 'DISTRICT', 'Rubavu',     'RW33', -1.64067, 29.33301),
    ('RW34', 'DISTRICT', 'Nyabihu',    'RW34', -1.64146, 29.51771),
    ('RW35', 'DISTRICT', 'Ngororero',  'RW35', -1.90399, 29.57173),
    ('RW36', 'DISTRICT', 'Rusizi',     'RW36', -2.55795, 29.19074),
    ('RW37', 'DISTRICT', 'Nyamasheke', 'RW37', -2.35781, 29.15273),
    ('RW41', 'DISTRICT', 'Rulindo',    'RW41', -1.75144, 29.99681),
    ('RW42', 'DISTRICT', 'Gakenke',    'RW42', -1.71150, 29.76641),
    ('RW43', 'DISTRICT', 'Musanze',    'RW43', -1.49224, 29.59251),
    ('RW44', 'DISTRICT', 'Burera',     'RW44', -1.46091, 29.80099),
    ('RW45', 'DISTRICT', 'Gicumbi',    'RW45', -1.61896, 30.12274),
    ('RW51', 'DISTRICT', 'Rwamagana',  'RW51', -1.97861, 30.35304),
    ('RW52', 'DISTRICT', 'Nyagatare',  'RW52', -1.29769, 30.36626),
    ('RW53', 'DISTRICT', 'Gatsibo',    'RW53', -1.66711, 30.36152),
    ('RW54', 'DISTRICT', 'Kayonza',    'RW54', -1.86267, 30.65416),
    ('RW55', 'DISTRICT', 'Kirehe',     'RW55', -2.19581, 30.73380),
    ('RW56', 'DISTRICT', 'Ngoma',      'RW56', -2.19784, 30.44608),
    ('RW57', 'DISTRICT', 'Bugesera',   'RW57', -2.23327, 30.15894);

-- Posts, with the country on the other side; positions are good to about a kilometre.
insert into places.place (code, kind, name, district, neighbour, latitude, longitude) values
    ('RW45-GATUNA',          'BORDER_POST', 'Gatuna',          'RW45', 'UGA', -1.4336, 30.0151),
    ('RW52-KAGITUMBA',       'BORDER_POST', 'Kagitumba',       'RW52', 'UGA', -1.0520, 30.4599),
    ('RW44-CYANIKA',         'BORDER_POST', 'Cyanika',         'RW44', 'UGA', -1.3352, 29.7361),
    ('RW55-RUSUMO',          'BORDER_POST', 'Rusumo',          'RW55', 'TZA', -2.3849, 30.7833),
    ('RW57-NEMBA',           'BORDER_POST', 'Nemba',           'RW57', 'BDI', -2.3522, 30.2172),
    ('RW36-RUHWA',           'BORDER_POST', 'Ruhwa',           'RW36', 'BDI', -2.7318, 29.0434),
    ('RW22-AKANYARU-HAUT',   'BORDER_POST', 'Akanyaru Haut',   'RW22', 'BDI', -2.8117, 29.7326),
    ('RW36-BUGARAMA',        'BORDER_POST', 'Bugarama',        'RW36', 'COD', -2.7134, 29.0119),
    ('RW36-RUSIZI-1',        'BORDER_POST', 'Rusizi I',        'RW36', 'COD', -2.4872, 28.8920),
    ('RW36-RUSIZI-2',        'BORDER_POST', 'Rusizi II',       'RW36', 'COD', -2.5388, 28.8695),
    ('RW33-PETITE-BARRIERE', 'BORDER_POST', 'Petite Barrière', 'RW33', 'COD', -1.6778, 29.2442),
    ('RW33-GRANDE-BARRIERE', 'BORDER_POST', 'Grande Barrière', 'RW33', 'COD', -1.6955, 29.2490);

insert into places.place (code, kind, name, district, latitude, longitude) values
    ('RW13-KGL', 'AIRPORT', 'Kigali International Airport', 'RW13', -1.96863, 30.13950);

-- Refugee sites, with the days from and to which they were open where these are known.
insert into places.place (code, kind, name, district, latitude, longitude, open_from, open_to) values
    ('RW25-KIGEME',       'SITE', 'Kigeme',                 'RW25', -2.48303, 29.52230, '1998-08-01', null),
    ('RW45-GIHEMBE',      'SITE', 'Gihembe',                'RW45', -1.59778, 30.07611, '1997-12-31', '2021-10-31'),
    ('RW31-KIZIBA',       'SITE', 'Kiziba',                 'RW31', -2.13288, 29.35382, '1996-11-01', null),
    ('RW53-NYABIHEKE',    'SITE', 'Nyabiheke',              'RW53', -1.59669, 30.25947, '2005-05-20', null),
    ('RW22-MUGOMBWA',     'SITE', 'Mugombwa',               'RW22', -2.67401, 29.85078, '2013-10-10', null),
    ('RW55-MAHAMA',       'SITE', 'Mahama',                 'RW55', -2.31104, 30.83876, '2015-04-23', null),
    ('RW57-GASHORA',      'SITE', 'Gashora Transit Centre', 'RW57', -2.23609, 30.24618, '2019-09-01', null),
    ('RW11-KIGALI-URBAN', 'SITE', 'Kigali urban',           'RW11', -1.95000, 30.05800, '2006-12-08', null),
    ('RW24-HUYE-URBAN',   'SITE', 'Huye urban',             'RW24', -2.60243, 29.72826, null,         null),
    ('RW33-NKAMIRA',      'SITE', 'Nkamira Transit Centre', 'RW33', -1.68707, 29.27720, '1995-01-01', null);

-- Where health is assessed and cared for, and colleges; each point is the centre of its sector.
insert into places.place (code, kind, name, district, latitude, longitude) values
    ('RW13-MHAC',         'CENTRE', 'Migration Health Assessment Centre Kigali',  'RW13', -1.97304, 30.09802),
    ('RW57-MHAC-GASHORA', 'CENTRE', 'Migration Health Assessment Centre Gashora', 'RW57', -2.23609, 30.24618),
    ('RW27-KABGAYI',            'HOSPITAL', 'Kabgayi Hospital',    'RW27', -2.10399, 29.77533),
    ('RW31-KIBUYE',             'HOSPITAL', 'Kibuye Hospital',     'RW31', -2.08362, 29.37027),
    ('RW37-BUSHENGE',           'HOSPITAL', 'Bushenge Hospital',   'RW37', -2.42516, 28.99667),
    ('RW32-MURUNDA',            'HOSPITAL', 'Murunda Hospital',    'RW32', -1.87207, 29.43012),
    ('RW33-GISENYI',            'HOSPITAL', 'Gisenyi Hospital',    'RW33', -1.69112, 29.25643),
    ('RW43-RUHENGERI',          'HOSPITAL', 'Ruhengeri Hospital',  'RW43', -1.51391, 29.64671),
    ('RW44-BUTARO',             'HOSPITAL', 'Butaro Hospital',     'RW44', -1.39712, 29.84831),
    ('RW56-KIBUNGO',            'HOSPITAL', 'Kibungo Hospital',    'RW56', -2.13741, 30.56898),
    ('RW52-NYAGATARE-HOSPITAL', 'HOSPITAL', 'Nyagatare Hospital',  'RW52', -1.34262, 30.35565),
    ('RW12-KIBAGABAGA',         'HOSPITAL', 'Kibagabaga Hospital', 'RW12', -1.94054, 30.12678),
    ('RW13-IPRC-KIGALI',  'COLLEGE', 'IPRC Kigali',  'RW13', -1.97635, 30.11276),
    ('RW24-IPRC-HUYE',    'COLLEGE', 'IPRC Huye',    'RW24', -2.60243, 29.72826),
    ('RW31-IPRC-KARONGI', 'COLLEGE', 'IPRC Karongi', 'RW31', -2.08362, 29.37027),
    ('RW43-IPRC-MUSANZE', 'COLLEGE', 'IPRC Musanze', 'RW43', -1.57444, 29.61751),
    ('RW56-IPRC-NGOMA',   'COLLEGE', 'IPRC Ngoma',   'RW56', -2.13741, 30.56898),
    ('RW41-IPRC-TUMBA',   'COLLEGE', 'IPRC Tumba',   'RW41', -1.70776, 29.94943),
    ('RW51-IPRC-GISHARI', 'COLLEGE', 'IPRC Gishari', 'RW51', -1.89964, 30.41149),
    ('RW25-IPRC-KITABI',  'COLLEGE', 'IPRC Kitabi',  'RW25', -2.54980, 29.40530);

-- Towns that gave way to districts in 2006, the other side's name of a post, and names in use at the airport.
insert into places.other_name (place, name) values
    ('RW24', 'Butare'), ('RW27', 'Gitarama'), ('RW31', 'Kibuye'), ('RW33', 'Gisenyi'), ('RW36', 'Cyangugu'),
    ('RW43', 'Ruhengeri'), ('RW45', 'Byumba'), ('RW56', 'Kibungo'), ('RW25', 'Gikongoro'),
    ('RW2', 'South'), ('RW2', 'Sud'), ('RW2', 'Amajyepfo'),
    ('RW3', 'West'), ('RW3', 'Ouest'), ('RW3', 'Iburengerazuba'),
    ('RW4', 'North'), ('RW4', 'Nord'), ('RW4', 'Amajyaruguru'),
    ('RW5', 'East'), ('RW5', 'Est'), ('RW5', 'Iburasirazuba'),
    ('RW45-GATUNA', 'Katuna'), ('RW52-KAGITUMBA', 'Mirama Hills'), ('RW44-CYANIKA', 'Kyanika'),
    ('RW57-NEMBA', 'Gasenyi'), ('RW57-NEMBA', 'Nemba-Gasenyi'), ('RW36-BUGARAMA', 'Kamanyola'),
    ('RW36-RUSIZI-1', 'Rusizi 1'), ('RW36-RUSIZI-2', 'Rusizi 2'),
    ('RW33-PETITE-BARRIERE', 'Poids Lourds'), ('RW33-GRANDE-BARRIERE', 'La Corniche'),
    ('RW13-KGL', 'KGL'), ('RW13-KGL', 'Kanombe'),
    ('RW57-GASHORA', 'ETM Gashora'), ('RW57-GASHORA', 'Emergency Transit Mechanism'),
    ('RW13-MHAC', 'MHAC'), ('RW13-MHAC', 'MHAC Kigali'), ('RW57-MHAC-GASHORA', 'MHAC Gashora');

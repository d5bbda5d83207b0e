PRAGMA application_id = 1280594003;
BEGIN TRANSACTION;
CREATE TABLE audit (
	id INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	user TEXT NOT NULL, 
	what TEXT NOT NULL, 
	subject TEXT, 
	detail TEXT, 
	PRIMARY KEY (id)
);
INSERT INTO "audit" VALUES(1,'2026-11-22T12:00:00+00:00','sample','user added','Дарья Зимина','admin');
INSERT INTO "audit" VALUES(2,'2026-11-22T12:00:00+00:00','sample','user added','Old','reviewer');
INSERT INTO "audit" VALUES(3,'2026-11-22T12:00:00+00:00','sample','user removed','Old',NULL);
CREATE TABLE chronicle_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT chronicle_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "chronicle_version" VALUES('0002');
CREATE TABLE claim_facets (
	facet TEXT NOT NULL, 
	day INTEGER NOT NULL, 
	claim INTEGER NOT NULL, 
	PRIMARY KEY (facet, day, claim)
)
 WITHOUT ROWID

;
INSERT INTO "claim_facets" VALUES('document',0,17);
INSERT INTO "claim_facets" VALUES('document',0,31);
INSERT INTO "claim_facets" VALUES('document',0,50);
INSERT INTO "claim_facets" VALUES('document',0,51);
INSERT INTO "claim_facets" VALUES('document',0,63);
INSERT INTO "claim_facets" VALUES('document',737794,24);
INSERT INTO "claim_facets" VALUES('document',737799,38);
INSERT INTO "claim_facets" VALUES('document',737800,82);
INSERT INTO "claim_facets" VALUES('document|c:CL',0,50);
INSERT INTO "claim_facets" VALUES('document|c:CL',0,63);
INSERT INTO "claim_facets" VALUES('document|c:CL',737794,24);
INSERT INTO "claim_facets" VALUES('document|c:GE',0,17);
INSERT INTO "claim_facets" VALUES('document|c:GE',0,31);
INSERT INTO "claim_facets" VALUES('document|c:GE',0,51);
INSERT INTO "claim_facets" VALUES('document|c:GE',737800,82);
INSERT INTO "claim_facets" VALUES('document|c:NO',737799,38);
INSERT INTO "claim_facets" VALUES('document|u:0d2faea31a49c55b',0,17);
INSERT INTO "claim_facets" VALUES('document|u:311f6e9ae4f051d0',0,31);
INSERT INTO "claim_facets" VALUES('document|u:311f6e9ae4f051d0',0,51);
INSERT INTO "claim_facets" VALUES('document|u:311f6e9ae4f051d0',737800,82);
INSERT INTO "claim_facets" VALUES('document|u:70f42b751e270045',737799,38);
INSERT INTO "claim_facets" VALUES('document|u:b6da28d91604c690',0,50);
INSERT INTO "claim_facets" VALUES('document|u:b6da28d91604c690',0,63);
INSERT INTO "claim_facets" VALUES('document|u:b6da28d91604c690',737794,24);
INSERT INTO "claim_facets" VALUES('figure',0,18);
INSERT INTO "claim_facets" VALUES('figure',0,32);
INSERT INTO "claim_facets" VALUES('figure',0,52);
INSERT INTO "claim_facets" VALUES('figure',0,53);
INSERT INTO "claim_facets" VALUES('figure',0,64);
INSERT INTO "claim_facets" VALUES('figure',737794,25);
INSERT INTO "claim_facets" VALUES('figure',737799,39);
INSERT INTO "claim_facets" VALUES('figure',737800,83);
INSERT INTO "claim_facets" VALUES('figure|m:товарооборот',0,18);
INSERT INTO "claim_facets" VALUES('figure|m:товарооборот',0,32);
INSERT INTO "claim_facets" VALUES('figure|m:товарооборот',0,52);
INSERT INTO "claim_facets" VALUES('figure|m:товарооборот',0,53);
INSERT INTO "claim_facets" VALUES('figure|m:товарооборот',0,64);
INSERT INTO "claim_facets" VALUES('figure|m:товарооборот',737794,25);
INSERT INTO "claim_facets" VALUES('figure|m:товарооборот',737799,39);
INSERT INTO "claim_facets" VALUES('figure|m:товарооборот',737800,83);
INSERT INTO "claim_facets" VALUES('office',0,15);
INSERT INTO "claim_facets" VALUES('office',0,28);
INSERT INTO "claim_facets" VALUES('office',0,29);
INSERT INTO "claim_facets" VALUES('office',0,42);
INSERT INTO "claim_facets" VALUES('office',0,45);
INSERT INTO "claim_facets" VALUES('office',0,46);
INSERT INTO "claim_facets" VALUES('office',0,47);
INSERT INTO "claim_facets" VALUES('office',0,60);
INSERT INTO "claim_facets" VALUES('office',0,61);
INSERT INTO "claim_facets" VALUES('office',737794,21);
INSERT INTO "claim_facets" VALUES('office',737794,22);
INSERT INTO "claim_facets" VALUES('office',737799,35);
INSERT INTO "claim_facets" VALUES('office',737799,36);
INSERT INTO "claim_facets" VALUES('office',737799,71);
INSERT INTO "claim_facets" VALUES('office',737799,72);
INSERT INTO "claim_facets" VALUES('office',737799,73);
INSERT INTO "claim_facets" VALUES('office',737800,77);
INSERT INTO "claim_facets" VALUES('office',737800,78);
INSERT INTO "claim_facets" VALUES('office',737800,79);
INSERT INTO "claim_facets" VALUES('office',737800,80);
INSERT INTO "claim_facets" VALUES('office',737804,57);
INSERT INTO "claim_facets" VALUES('office',737804,58);
INSERT INTO "claim_facets" VALUES('office',737805,67);
INSERT INTO "claim_facets" VALUES('office',737805,68);
INSERT INTO "claim_facets" VALUES('office|c:CL',0,42);
INSERT INTO "claim_facets" VALUES('office|c:CL',0,45);
INSERT INTO "claim_facets" VALUES('office|c:CL',0,60);
INSERT INTO "claim_facets" VALUES('office|c:CL',737794,21);
INSERT INTO "claim_facets" VALUES('office|c:CL',737799,36);
INSERT INTO "claim_facets" VALUES('office|c:CL',737799,71);
INSERT INTO "claim_facets" VALUES('office|c:CL',737799,73);
INSERT INTO "claim_facets" VALUES('office|c:CL',737805,68);
INSERT INTO "claim_facets" VALUES('office|c:GE',0,15);
INSERT INTO "claim_facets" VALUES('office|c:GE',0,28);
INSERT INTO "claim_facets" VALUES('office|c:GE',0,47);
INSERT INTO "claim_facets" VALUES('office|c:GE',737800,77);
INSERT INTO "claim_facets" VALUES('office|c:GE',737800,79);
INSERT INTO "claim_facets" VALUES('office|c:GE',737804,57);
INSERT INTO "claim_facets" VALUES('office|c:NO',737799,35);
INSERT INTO "claim_facets" VALUES('office|c:NO',737799,72);
INSERT INTO "claim_facets" VALUES('office|c:NO',737805,67);
INSERT INTO "claim_facets" VALUES('office|c:PE',0,29);
INSERT INTO "claim_facets" VALUES('office|c:PE',0,46);
INSERT INTO "claim_facets" VALUES('office|c:PE',0,61);
INSERT INTO "claim_facets" VALUES('office|c:PE',737794,22);
INSERT INTO "claim_facets" VALUES('office|c:PE',737800,78);
INSERT INTO "claim_facets" VALUES('office|c:PE',737800,80);
INSERT INTO "claim_facets" VALUES('office|c:PE',737804,58);
INSERT INTO "claim_facets" VALUES('office|u:0d2faea31a49c55b',0,15);
INSERT INTO "claim_facets" VALUES('office|u:0d2faea31a49c55b',737804,57);
INSERT INTO "claim_facets" VALUES('office|u:0fb47fafb1d0fc57',0,15);
INSERT INTO "claim_facets" VALUES('office|u:0fb47fafb1d0fc57',0,28);
INSERT INTO "claim_facets" VALUES('office|u:0fb47fafb1d0fc57',0,47);
INSERT INTO "claim_facets" VALUES('office|u:0fb47fafb1d0fc57',737800,77);
INSERT INTO "claim_facets" VALUES('office|u:0fb47fafb1d0fc57',737800,79);
INSERT INTO "claim_facets" VALUES('office|u:0fb47fafb1d0fc57',737804,57);
INSERT INTO "claim_facets" VALUES('office|u:27f6a56f69997283',737799,72);
INSERT INTO "claim_facets" VALUES('office|u:27f6a56f69997283',737805,67);
INSERT INTO "claim_facets" VALUES('office|u:311f6e9ae4f051d0',0,28);
INSERT INTO "claim_facets" VALUES('office|u:311f6e9ae4f051d0',0,47);
INSERT INTO "claim_facets" VALUES('office|u:311f6e9ae4f051d0',737800,77);
INSERT INTO "claim_facets" VALUES('office|u:311f6e9ae4f051d0',737800,79);
INSERT INTO "claim_facets" VALUES('office|u:70f42b751e270045',737799,35);
INSERT INTO "claim_facets" VALUES('office|u:8b7067aebc2bfe9c',0,29);
INSERT INTO "claim_facets" VALUES('office|u:8b7067aebc2bfe9c',0,46);
INSERT INTO "claim_facets" VALUES('office|u:8b7067aebc2bfe9c',0,61);
INSERT INTO "claim_facets" VALUES('office|u:8b7067aebc2bfe9c',737794,22);
INSERT INTO "claim_facets" VALUES('office|u:8b7067aebc2bfe9c',737800,78);
INSERT INTO "claim_facets" VALUES('office|u:8b7067aebc2bfe9c',737800,80);
INSERT INTO "claim_facets" VALUES('office|u:8b7067aebc2bfe9c',737804,58);
INSERT INTO "claim_facets" VALUES('office|u:98b3abd24e83158d',737799,35);
INSERT INTO "claim_facets" VALUES('office|u:98b3abd24e83158d',737799,72);
INSERT INTO "claim_facets" VALUES('office|u:98b3abd24e83158d',737805,67);
INSERT INTO "claim_facets" VALUES('office|u:b6da28d91604c690',0,45);
INSERT INTO "claim_facets" VALUES('office|u:b6da28d91604c690',0,60);
INSERT INTO "claim_facets" VALUES('office|u:b6da28d91604c690',737794,21);
INSERT INTO "claim_facets" VALUES('office|u:b6da28d91604c690',737799,71);
INSERT INTO "claim_facets" VALUES('office|u:b6da28d91604c690',737799,73);
INSERT INTO "claim_facets" VALUES('office|u:b6da28d91604c690',737805,68);
INSERT INTO "claim_facets" VALUES('office|u:c042ad8fb5d00abc',0,42);
INSERT INTO "claim_facets" VALUES('office|u:c042ad8fb5d00abc',737799,36);
INSERT INTO "claim_facets" VALUES('office|u:cc95ae81a2b435d3',0,42);
INSERT INTO "claim_facets" VALUES('office|u:cc95ae81a2b435d3',0,45);
INSERT INTO "claim_facets" VALUES('office|u:cc95ae81a2b435d3',0,60);
INSERT INTO "claim_facets" VALUES('office|u:cc95ae81a2b435d3',737794,21);
INSERT INTO "claim_facets" VALUES('office|u:cc95ae81a2b435d3',737799,36);
INSERT INTO "claim_facets" VALUES('office|u:cc95ae81a2b435d3',737799,71);
INSERT INTO "claim_facets" VALUES('office|u:cc95ae81a2b435d3',737799,73);
INSERT INTO "claim_facets" VALUES('office|u:cc95ae81a2b435d3',737805,68);
INSERT INTO "claim_facets" VALUES('office|u:e82896eebc85081a',0,29);
INSERT INTO "claim_facets" VALUES('office|u:e82896eebc85081a',0,46);
INSERT INTO "claim_facets" VALUES('office|u:e82896eebc85081a',0,61);
INSERT INTO "claim_facets" VALUES('office|u:e82896eebc85081a',737794,22);
INSERT INTO "claim_facets" VALUES('office|u:e82896eebc85081a',737800,78);
INSERT INTO "claim_facets" VALUES('office|u:e82896eebc85081a',737800,80);
INSERT INTO "claim_facets" VALUES('office|u:e82896eebc85081a',737804,58);
INSERT INTO "claim_facets" VALUES('plan',0,19);
INSERT INTO "claim_facets" VALUES('plan',0,33);
INSERT INTO "claim_facets" VALUES('plan',0,54);
INSERT INTO "claim_facets" VALUES('plan',0,55);
INSERT INTO "claim_facets" VALUES('plan',0,65);
INSERT INTO "claim_facets" VALUES('plan',737794,26);
INSERT INTO "claim_facets" VALUES('plan',737799,40);
INSERT INTO "claim_facets" VALUES('plan',737800,84);
INSERT INTO "claim_facets" VALUES('plan|c:CL',0,54);
INSERT INTO "claim_facets" VALUES('plan|c:CL',0,65);
INSERT INTO "claim_facets" VALUES('plan|c:CL',737794,26);
INSERT INTO "claim_facets" VALUES('plan|c:GE',0,19);
INSERT INTO "claim_facets" VALUES('plan|c:GE',0,33);
INSERT INTO "claim_facets" VALUES('plan|c:GE',0,55);
INSERT INTO "claim_facets" VALUES('plan|c:GE',737800,84);
INSERT INTO "claim_facets" VALUES('plan|c:NO',737799,40);
INSERT INTO "claim_facets" VALUES('plan|u:0d2faea31a49c55b',0,19);
INSERT INTO "claim_facets" VALUES('plan|u:311f6e9ae4f051d0',0,33);
INSERT INTO "claim_facets" VALUES('plan|u:311f6e9ae4f051d0',0,55);
INSERT INTO "claim_facets" VALUES('plan|u:311f6e9ae4f051d0',737800,84);
INSERT INTO "claim_facets" VALUES('plan|u:70f42b751e270045',737799,40);
INSERT INTO "claim_facets" VALUES('plan|u:b6da28d91604c690',0,54);
INSERT INTO "claim_facets" VALUES('plan|u:b6da28d91604c690',0,65);
INSERT INTO "claim_facets" VALUES('plan|u:b6da28d91604c690',737794,26);
INSERT INTO "claim_facets" VALUES('sighting|1bb200ea6899f832',737799,72);
INSERT INTO "claim_facets" VALUES('sighting|1bb200ea6899f832',737805,67);
INSERT INTO "claim_facets" VALUES('sighting|28d9c2d8520cd24c',0,45);
INSERT INTO "claim_facets" VALUES('sighting|28d9c2d8520cd24c',0,60);
INSERT INTO "claim_facets" VALUES('sighting|3e85a36d034a5450',0,46);
INSERT INTO "claim_facets" VALUES('sighting|53943112ad2d5a9d',0,28);
INSERT INTO "claim_facets" VALUES('sighting|53943112ad2d5a9d',0,47);
INSERT INTO "claim_facets" VALUES('sighting|64b622ca6c40bb9e',0,29);
INSERT INTO "claim_facets" VALUES('sighting|64b622ca6c40bb9e',0,61);
INSERT INTO "claim_facets" VALUES('sighting|6ef04146e72bfa69',737800,78);
INSERT INTO "claim_facets" VALUES('sighting|83ae6778830e0fb4',0,42);
INSERT INTO "claim_facets" VALUES('sighting|8cba98c5ddac4e21',737799,36);
INSERT INTO "claim_facets" VALUES('sighting|93e051424bc738a2',737804,57);
INSERT INTO "claim_facets" VALUES('sighting|cd6239167fc1a517',737799,35);
INSERT INTO "claim_facets" VALUES('sighting|d07138419b45dc7c',0,15);
INSERT INTO "claim_facets" VALUES('sighting|d2f91fe05feae2fc',737800,77);
INSERT INTO "claim_facets" VALUES('sighting|d2f91fe05feae2fc',737800,79);
INSERT INTO "claim_facets" VALUES('sighting|de28d69a4dd5d01c',737794,22);
INSERT INTO "claim_facets" VALUES('sighting|de28d69a4dd5d01c',737800,80);
INSERT INTO "claim_facets" VALUES('sighting|de28d69a4dd5d01c',737804,58);
INSERT INTO "claim_facets" VALUES('sighting|fc3f5f77767b0541',737794,21);
INSERT INTO "claim_facets" VALUES('sighting|fc3f5f77767b0541',737799,71);
INSERT INTO "claim_facets" VALUES('sighting|fc3f5f77767b0541',737799,73);
INSERT INTO "claim_facets" VALUES('sighting|fc3f5f77767b0541',737805,68);
INSERT INTO "claim_facets" VALUES('statement',0,16);
INSERT INTO "claim_facets" VALUES('statement',0,30);
INSERT INTO "claim_facets" VALUES('statement',0,48);
INSERT INTO "claim_facets" VALUES('statement',0,49);
INSERT INTO "claim_facets" VALUES('statement',0,62);
INSERT INTO "claim_facets" VALUES('statement',737794,23);
INSERT INTO "claim_facets" VALUES('statement',737799,37);
INSERT INTO "claim_facets" VALUES('statement',737800,81);
INSERT INTO "claim_facets" VALUES('statement|c:CL',0,48);
INSERT INTO "claim_facets" VALUES('statement|c:CL',0,62);
INSERT INTO "claim_facets" VALUES('statement|c:CL',737794,23);
INSERT INTO "claim_facets" VALUES('statement|c:GE',0,16);
INSERT INTO "claim_facets" VALUES('statement|c:GE',0,30);
INSERT INTO "claim_facets" VALUES('statement|c:GE',0,49);
INSERT INTO "claim_facets" VALUES('statement|c:GE',737800,81);
INSERT INTO "claim_facets" VALUES('statement|c:NO',737799,37);
INSERT INTO "claim_facets" VALUES('statement|u:0d2faea31a49c55b',0,16);
INSERT INTO "claim_facets" VALUES('statement|u:311f6e9ae4f051d0',0,30);
INSERT INTO "claim_facets" VALUES('statement|u:311f6e9ae4f051d0',0,49);
INSERT INTO "claim_facets" VALUES('statement|u:311f6e9ae4f051d0',737800,81);
INSERT INTO "claim_facets" VALUES('statement|u:70f42b751e270045',737799,37);
INSERT INTO "claim_facets" VALUES('statement|u:b6da28d91604c690',0,48);
INSERT INTO "claim_facets" VALUES('statement|u:b6da28d91604c690',0,62);
INSERT INTO "claim_facets" VALUES('statement|u:b6da28d91604c690',737794,23);
CREATE TABLE claims (
	n INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	local TEXT NOT NULL, 
	known INTEGER, 
	written TEXT NOT NULL, 
	value TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	evidence TEXT NOT NULL, 
	first_seen TEXT NOT NULL, 
	last_seen TEXT NOT NULL, 
	current BOOLEAN NOT NULL, 
	PRIMARY KEY (n), 
	FOREIGN KEY(version) REFERENCES versions (id), 
	UNIQUE (id)
);
INSERT INTO "claims" VALUES(1,'2de6d9395ed9109d16ed',1,'event','v1',737795,'Министры Уле Хансен и Хуан Перес встретятся 07.01.2021 в городе Осло, выпуск 1.','{"kind":"meeting","status":"planned","participants":[{"unit":"70f42b751e270045","type":"person","name":"Уле Хансен","country":"NO","role":"host"},{"unit":"c042ad8fb5d00abc","type":"person","name":"Хуан Перес","country":"CL","role":"guest"}],"place":{"unit":"019a29cdcdd69f06","type":"place","name":"Осло","country":"NO"},"level":"working","topics":["energy"]}','test.meet','[[83,162]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',0);
INSERT INTO "claims" VALUES(2,'b21ebd2a87efa4069583',1,'event','v2',737795,'Министры Уле Хансен и Хуан Перес встретятся 07.01.2021 в городе Осло, выпуск 1.','{"kind":"meeting","status":"planned","participants":[{"unit":"70f42b751e270045","type":"person","name":"Уле Хансен","country":"NO","role":"host"},{"unit":"c042ad8fb5d00abc","type":"person","name":"Хуан Перес","country":"CL","role":"guest"}],"when":"2021-01-07","level":"working","topics":["energy"]}','test.meet','[[432,511]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',0);
INSERT INTO "claims" VALUES(3,'14921ffd272a6ee12449',1,'office','office1',737795,'Хуан Перес – министр иностранных дел, страна: Чили.','{"person":{"unit":"c042ad8fb5d00abc","type":"person","name":"Хуан Перес","country":"CL"},"position":"министр иностранных дел","organization":{"unit":"cc95ae81a2b435d3","type":"country","name":"Чили","country":"CL","wikidata":"Q298"},"country":"CL","status":"current","sphere":"public"}','test.office','[[31,82]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',0);
INSERT INTO "claims" VALUES(4,'0dd367ae2b1b2442fe33',1,'office','office2',737795,'Уле Хансен – министр иностранных дел, страна: Норвегия.','{"person":{"unit":"70f42b751e270045","type":"person","name":"Уле Хансен","country":"NO"},"position":"министр иностранных дел","organization":{"unit":"98b3abd24e83158d","type":"country","name":"Норвегия","country":"NO","wikidata":"Q20"},"country":"NO","status":"current","sphere":"public"}','test.office','[[324,379]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',0);
INSERT INTO "claims" VALUES(5,'99a7c177d415fca6cfdb',1,'office','office3',737795,'Хуан Перес – министр иностранных дел, страна: Чили.','{"person":{"unit":"c042ad8fb5d00abc","type":"person","name":"Хуан Перес","country":"CL"},"position":"министр иностранных дел","organization":{"unit":"cc95ae81a2b435d3","type":"country","name":"Чили","country":"CL","wikidata":"Q298"},"country":"CL","status":"current","sphere":"public"}','test.office','[[380,431]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',0);
INSERT INTO "claims" VALUES(6,'6d21d3f1389f66556454',1,'statement','statement1',737795,'«Мы довольны переговорами», – сказал Уле Хансен.','{"speaker":{"unit":"70f42b751e270045","type":"person","name":"Уле Хансен","country":"NO"},"kind":"direct","start":163,"end":189,"via":{"name":"канал ведомства"}}','test.said','[[163,211]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',0);
INSERT INTO "claims" VALUES(7,'a125dd305f9260367e5f',1,'statement','statement2',737795,'«Мы довольны переговорами», – сказал Уле Хансен.','{"speaker":{"unit":"70f42b751e270045","type":"person","name":"Уле Хансен","country":"NO"},"kind":"direct","start":512,"end":538,"via":{"name":"канал ведомства"}}','test.said','[[512,560]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',0);
INSERT INTO "claims" VALUES(8,'a4f7fa53cc961d45edb6',1,'document','document1',737795,'Подписан план консультаций на 2023–2024 годы.','{"kind":"plan","name":"план консультаций","status":"signed","parties":[{"unit":"70f42b751e270045","type":"person","name":"Уле Хансен","country":"NO"}]}','test.paper','[[250,295]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',0);
INSERT INTO "claims" VALUES(9,'bb02842f9a411d57df49',1,'document','document2',737795,'Подписан план консультаций на 2023–2024 годы.','{"kind":"plan","name":"план консультаций","status":"signed","parties":[{"unit":"70f42b751e270045","type":"person","name":"Уле Хансен","country":"NO"}]}','test.paper','[[599,644]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',0);
INSERT INTO "claims" VALUES(10,'cbb11646343b54bca3f8',1,'figure','figure1',737795,'Товарооборот вырос на 31 %.','{"measure":"товарооборот","value":31,"bound":"=","unit":"%"}','test.figure','[[296,323]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',0);
INSERT INTO "claims" VALUES(11,'5ada8490eeb4268788bc',1,'figure','figure2',737795,'Товарооборот вырос на 97 %.','{"measure":"товарооборот","value":97,"bound":"=","unit":"%"}','test.figure','[[645,672]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',0);
INSERT INTO "claims" VALUES(12,'480fc267da2d92a632aa',1,'plan','plan1',737795,'Стороны проведут форум до 26.07.2021.','{"what":"провести форум","status":"open","due":"2021-07-26","by":[{"unit":"70f42b751e270045","type":"person","name":"Уле Хансен","country":"NO"}],"event":"v1"}','test.plan','[[212,249]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',0);
INSERT INTO "claims" VALUES(13,'6c0bf21c6039b98391ab',1,'plan','plan2',737795,'Стороны проведут форум до 26.07.2021.','{"what":"провести форум","status":"open","due":"2021-07-26","by":[{"unit":"70f42b751e270045","type":"person","name":"Уле Хансен","country":"NO"}],"event":"v2"}','test.plan','[[561,598]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',0);
INSERT INTO "claims" VALUES(14,'19218ccb4254d632b91d',2,'event','v1',NULL,'Министры Давид Мчедлишвили и Артём Ковалёв встретились 02.01.2021 в городе Тбилиси, выпуск 0.','{"kind":"visit","status":"held","participants":[{"unit":"0d2faea31a49c55b","type":"person","name":"Давид Мчедлишвили","country":"GE","role":"host"},{"unit":"74e8ba10116f25d6","type":"person","name":"Артём Ковалёв","role":"guest"}],"when":"2021-01-02","place":{"unit":"b8359a84383830d4","type":"place","name":"Тбилиси","country":"GE"},"level":"working","topics":["energy"]}','test.meet','[[92,185]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(15,'ca830843556d5304596d',2,'office','office1',NULL,'Давид Мчедлишвили – министр иностранных дел, страна: Грузия.','{"person":{"unit":"0d2faea31a49c55b","type":"person","name":"Давид Мчедлишвили","country":"GE"},"position":"министр иностранных дел","organization":{"unit":"0fb47fafb1d0fc57","type":"country","name":"Грузия","country":"GE","wikidata":"Q230"},"country":"GE","status":"current","sphere":"public"}','test.office','[[31,91]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(16,'4fbc13fcaaaa445d3530',2,'statement','statement1',NULL,'«Мы довольны переговорами», – сказал Давид Мчедлишвили.','{"speaker":{"unit":"0d2faea31a49c55b","type":"person","name":"Давид Мчедлишвили","country":"GE"},"kind":"direct","start":186,"end":212,"via":{"name":"канал ведомства"}}','test.said','[[186,241]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(17,'9a5769da5b7572b27521',2,'document','document1',NULL,'Подписан план консультаций на 2023–2024 годы.','{"kind":"plan","name":"план консультаций","status":"signed","parties":[{"unit":"0d2faea31a49c55b","type":"person","name":"Давид Мчедлишвили","country":"GE"}]}','test.paper','[[280,325]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(18,'de69b61070de72ee5109',2,'figure','figure1',NULL,'Товарооборот вырос на 25 %.','{"measure":"товарооборот","value":25,"bound":"=","unit":"%"}','test.figure','[[326,353]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(19,'0fffd8d2e7dc4d9fc25b',2,'plan','plan1',NULL,'Стороны проведут форум до 21.07.2021.','{"what":"провести форум","status":"open","due":"2021-07-21","by":[{"unit":"0d2faea31a49c55b","type":"person","name":"Давид Мчедлишвили","country":"GE"}],"event":"v1"}','test.plan','[[242,279]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(20,'099da53aeb99daf2d93b',3,'event','v1',737794,'Министры Х. Перес и Артем Ковалев встретятся 11.01.2021 в городе Сантьяго, выпуск 2.','{"kind":"visit","status":"planned","participants":[{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL","role":"host"},{"unit":"e82896eebc85081a","type":"person","name":"Артем Ковалев","country":"PE","role":"guest"}],"place":{"unit":"af2c8a4f13d77909","type":"place","name":"Сантьяго","country":"CL"},"level":"working","topics":["trade"]}','test.meet','[[136,220]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(21,'a77a03e7749686788228',3,'office','office1',737794,'Х. Перес – министр иностранных дел, страна: Чили.','{"person":{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL"},"position":"министр иностранных дел","organization":{"unit":"cc95ae81a2b435d3","type":"country","name":"Чили","country":"CL","wikidata":"Q298"},"country":"CL","status":"current","sphere":"public"}','test.office','[[31,80]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(22,'3a7213c8ed06af75e5b0',3,'office','office2',737794,'Артем Ковалев – министр иностранных дел, страна: Перу.','{"person":{"unit":"e82896eebc85081a","type":"person","name":"Артем Ковалев","country":"PE"},"position":"министр иностранных дел","organization":{"unit":"8b7067aebc2bfe9c","type":"country","name":"Перу","country":"PE","wikidata":"Q419"},"country":"PE","status":"current","sphere":"public"}','test.office','[[81,135]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(23,'2ef0aed784f1370ac7dc',3,'statement','statement1',737794,'«Мы довольны переговорами», – сказал Х. Перес.','{"speaker":{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL"},"kind":"direct","start":221,"end":247,"via":{"name":"канал ведомства"}}','test.said','[[221,267]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(24,'c09265f79c1d9f786875',3,'document','document1',737794,'Подписан план консультаций на 2023–2024 годы.','{"kind":"plan","name":"план консультаций","status":"signed","parties":[{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL"}]}','test.paper','[[306,351]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(25,'dc7bdbf5bc75ef09bd23',3,'figure','figure1',737794,'Товарооборот вырос на 77 %.','{"measure":"товарооборот","value":77,"bound":"=","unit":"%"}','test.figure','[[352,379]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(26,'5626989fc9c7c83f4ab6',3,'plan','plan1',737794,'Стороны проведут форум до 30.07.2021.','{"what":"провести форум","status":"open","due":"2021-07-30","by":[{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL"}],"event":"v1"}','test.plan','[[268,305]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(27,'422cec7f2279ff095770',4,'event','v1',NULL,'Министры Мчедлишвили и Артем Ковалев встретились 01.01.2021 в городе Тбилиси, выпуск 0.','{"kind":"visit","status":"held","participants":[{"unit":"311f6e9ae4f051d0","type":"person","name":"Мчедлишвили","country":"GE","role":"host"},{"unit":"e82896eebc85081a","type":"person","name":"Артем Ковалев","country":"PE","role":"guest"}],"when":"2021-01-01","place":{"unit":"b8359a84383830d4","type":"place","name":"Тбилиси","country":"GE"},"level":"working","topics":["energy"]}','test.meet','[[141,228]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(28,'0ae7894c782921101709',4,'office','office1',NULL,'Мчедлишвили – министр иностранных дел, страна: Грузия.','{"person":{"unit":"311f6e9ae4f051d0","type":"person","name":"Мчедлишвили","country":"GE"},"position":"министр иностранных дел","organization":{"unit":"0fb47fafb1d0fc57","type":"country","name":"Грузия","country":"GE","wikidata":"Q230"},"country":"GE","status":"current","sphere":"public"}','test.office','[[31,85]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(29,'3e25d2a335dcc8114fbe',4,'office','office2',NULL,'Артем Ковалев – министр иностранных дел, страна: Перу.','{"person":{"unit":"e82896eebc85081a","type":"person","name":"Артем Ковалев","country":"PE"},"position":"министр иностранных дел","organization":{"unit":"8b7067aebc2bfe9c","type":"country","name":"Перу","country":"PE","wikidata":"Q419"},"country":"PE","status":"current","sphere":"public"}','test.office','[[86,140]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(30,'97f6159e94d9ece4af8b',4,'statement','statement1',NULL,'«Мы довольны переговорами», – сказал Мчедлишвили.','{"speaker":{"unit":"311f6e9ae4f051d0","type":"person","name":"Мчедлишвили","country":"GE"},"kind":"direct","start":229,"end":255,"via":{"name":"канал ведомства"}}','test.said','[[229,278]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(31,'a1b9ef70a42a2c964998',4,'document','document1',NULL,'Подписан план консультаций на 2023–2024 годы.','{"kind":"plan","name":"план консультаций","status":"signed","parties":[{"unit":"311f6e9ae4f051d0","type":"person","name":"Мчедлишвили","country":"GE"}]}','test.paper','[[317,362]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(32,'48a913a4a11070db9b82',4,'figure','figure1',NULL,'Товарооборот вырос на 2 %.','{"measure":"товарооборот","value":2,"bound":"=","unit":"%"}','test.figure','[[363,389]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(33,'4a0dbd8f214090251a7b',4,'plan','plan1',NULL,'Стороны проведут форум до 20.07.2021.','{"what":"провести форум","status":"open","due":"2021-07-20","by":[{"unit":"311f6e9ae4f051d0","type":"person","name":"Мчедлишвили","country":"GE"}],"event":"v1"}','test.plan','[[279,316]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(34,'8875082e1a6db5f70368',5,'event','v1',737799,'Министры Уле Хансен и Хуан Перес встретились 07.01.2021 в городе Осло, выпуск 1.','{"kind":"meeting","status":"held","participants":[{"unit":"70f42b751e270045","type":"person","name":"Уле Хансен","country":"NO","role":"host"},{"unit":"c042ad8fb5d00abc","type":"person","name":"Хуан Перес","country":"CL","role":"guest"}],"place":{"unit":"019a29cdcdd69f06","type":"place","name":"Осло","country":"NO"},"level":"working","topics":["energy"]}','test.meet','[[138,218]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(35,'148e0ee70b6187d9de61',5,'office','office1',737799,'Уле Хансен – министр иностранных дел, страна: Норвегия.','{"person":{"unit":"70f42b751e270045","type":"person","name":"Уле Хансен","country":"NO"},"position":"министр иностранных дел","organization":{"unit":"98b3abd24e83158d","type":"country","name":"Норвегия","country":"NO","wikidata":"Q20"},"country":"NO","status":"current","sphere":"public"}','test.office','[[30,85]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(36,'219569a8b3608c3839ae',5,'office','office2',737799,'Хуан Перес – министр иностранных дел, страна: Чили.','{"person":{"unit":"c042ad8fb5d00abc","type":"person","name":"Хуан Перес","country":"CL"},"position":"министр иностранных дел","organization":{"unit":"cc95ae81a2b435d3","type":"country","name":"Чили","country":"CL","wikidata":"Q298"},"country":"CL","status":"current","sphere":"public"}','test.office','[[86,137]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(37,'13b6ddea8dc1647af86c',5,'statement','statement1',737799,'«Мы довольны переговорами», – сказал Уле Хансен.','{"speaker":{"unit":"70f42b751e270045","type":"person","name":"Уле Хансен","country":"NO"},"kind":"direct","start":219,"end":245,"via":{"name":"канал ведомства"}}','test.said','[[219,267]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(38,'68c81a81dbc2a99f40de',5,'document','document1',737799,'Подписан план консультаций на 2023–2024 годы.','{"kind":"plan","name":"план консультаций","status":"signed","parties":[{"unit":"70f42b751e270045","type":"person","name":"Уле Хансен","country":"NO"}]}','test.paper','[[306,351]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(39,'37bdeecd0f0538acb97b',5,'figure','figure1',737799,'Товарооборот вырос на 59 %.','{"measure":"товарооборот","value":59,"bound":"=","unit":"%"}','test.figure','[[352,379]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(40,'f3aed477c4d80cbda1e6',5,'plan','plan1',737799,'Стороны проведут форум до 26.07.2021.','{"what":"провести форум","status":"open","due":"2021-07-26","by":[{"unit":"70f42b751e270045","type":"person","name":"Уле Хансен","country":"NO"}],"event":"v1"}','test.plan','[[268,305]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(41,'ea71cfb5159071c1c408',6,'event','v1',NULL,'Министры Хансен и Хуан Перес встретились 07.01.2021 в городе Осло, выпуск 1.','{"kind":"meeting","status":"held","participants":[{"unit":"2e0916e46cb25e2c","type":"person","name":"Хансен","role":"host"},{"unit":"c042ad8fb5d00abc","type":"person","name":"Хуан Перес","country":"CL","role":"guest"}],"place":{"unit":"019a29cdcdd69f06","type":"place","name":"Осло","country":"NO"},"level":"working","topics":["energy"]}','test.meet','[[83,159]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(42,'eda50c97ae139dde5ef1',6,'office','office1',NULL,'Хуан Перес – министр иностранных дел, страна: Чили.','{"person":{"unit":"c042ad8fb5d00abc","type":"person","name":"Хуан Перес","country":"CL"},"position":"министр иностранных дел","organization":{"unit":"cc95ae81a2b435d3","type":"country","name":"Чили","country":"CL","wikidata":"Q298"},"country":"CL","status":"current","sphere":"public"}','test.office','[[31,82]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(43,'2ced9a7fb69d519b4fd7',7,'event','v1',NULL,'Министры Х. Перес и Артём Ковалёв встретятся 12.01.2021 в городе Сантьяго, выпуск 2.','{"kind":"visit","status":"planned","participants":[{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL","role":"host"},{"unit":"e82896eebc85081a","type":"person","name":"Артём Ковалёв","country":"PE","role":"guest"}],"when":"2021-01-12","place":{"unit":"af2c8a4f13d77909","type":"place","name":"Сантьяго","country":"CL"},"level":"working","topics":["trade"]}','test.meet','[[136,220]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(44,'5cbbeaae23e9075a1abc',7,'event','v2',NULL,'Министры Мчедлишвили и Артем Ковалев встретились 02.01.2021 в городе Тбилиси, выпуск 0.','{"kind":"visit","status":"held","participants":[{"unit":"311f6e9ae4f051d0","type":"person","name":"Мчедлишвили","country":"GE","role":"host"},{"unit":"74e8ba10116f25d6","type":"person","name":"Артем Ковалев","role":"guest"}],"when":"2021-01-02","place":{"unit":"b8359a84383830d4","type":"place","name":"Тбилиси","country":"GE"},"level":"working","topics":["energy"]}','test.meet','[[435,522]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(45,'5e574539664d9ba33b53',7,'office','office1',NULL,'Х. Перес – министр иностранных дел, страна: Чили.','{"person":{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL"},"position":"министр иностранных дел","organization":{"unit":"cc95ae81a2b435d3","type":"country","name":"Чили","country":"CL","wikidata":"Q298"},"country":"CL","status":"current","sphere":"public"}','test.office','[[31,80]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(46,'bfc5e66b1339397983d0',7,'office','office2',NULL,'Артём Ковалёв – министр иностранных дел, страна: Перу.','{"person":{"unit":"e82896eebc85081a","type":"person","name":"Артём Ковалёв","country":"PE"},"position":"министр иностранных дел","organization":{"unit":"8b7067aebc2bfe9c","type":"country","name":"Перу","country":"PE","wikidata":"Q419"},"country":"PE","status":"current","sphere":"public"}','test.office','[[81,135]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(47,'50ebabf92c11716a58a9',7,'office','office3',NULL,'Мчедлишвили – министр иностранных дел, страна: Грузия.','{"person":{"unit":"311f6e9ae4f051d0","type":"person","name":"Мчедлишвили","country":"GE"},"position":"министр иностранных дел","organization":{"unit":"0fb47fafb1d0fc57","type":"country","name":"Грузия","country":"GE","wikidata":"Q230"},"country":"GE","status":"current","sphere":"public"}','test.office','[[380,434]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(48,'116fce5a5d81107e3e82',7,'statement','statement1',NULL,'«Мы довольны переговорами», – сказал Х. Перес.','{"speaker":{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL"},"kind":"direct","start":221,"end":247,"via":{"name":"канал ведомства"}}','test.said','[[221,267]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(49,'453d043f5f5231868999',7,'statement','statement2',NULL,'«Мы довольны переговорами», – сказал Мчедлишвили.','{"speaker":{"unit":"311f6e9ae4f051d0","type":"person","name":"Мчедлишвили","country":"GE"},"kind":"direct","start":523,"end":549,"via":{"name":"канал ведомства"}}','test.said','[[523,572]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(50,'fa1ea99d169b6204703c',7,'document','document1',NULL,'Подписан план консультаций на 2023–2024 годы.','{"kind":"plan","name":"план консультаций","status":"signed","parties":[{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL"}]}','test.paper','[[306,351]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(51,'b26866a1129698c0b2b3',7,'document','document2',NULL,'Подписан план консультаций на 2023–2024 годы.','{"kind":"plan","name":"план консультаций","status":"signed","parties":[{"unit":"311f6e9ae4f051d0","type":"person","name":"Мчедлишвили","country":"GE"}]}','test.paper','[[611,656]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(52,'a63ce5068a1e88348465',7,'figure','figure1',NULL,'Товарооборот вырос на 92 %.','{"measure":"товарооборот","value":92,"bound":"=","unit":"%"}','test.figure','[[352,379]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(53,'1444c4395eae3070f416',7,'figure','figure2',NULL,'Товарооборот вырос на 81 %.','{"measure":"товарооборот","value":81,"bound":"=","unit":"%"}','test.figure','[[657,684]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(54,'f98aa519a864cc9d7c76',7,'plan','plan1',NULL,'Стороны проведут форум до 31.07.2021.','{"what":"провести форум","status":"open","due":"2021-07-31","by":[{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL"}],"event":"v1"}','test.plan','[[268,305]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(55,'2a625d222b8a421e9dc4',7,'plan','plan2',NULL,'Стороны проведут форум до 21.07.2021.','{"what":"провести форум","status":"open","due":"2021-07-21","by":[{"unit":"311f6e9ae4f051d0","type":"person","name":"Мчедлишвили","country":"GE"}],"event":"v2"}','test.plan','[[573,610]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(56,'fb0f34dc51f255c006b6',8,'event','v1',737804,'Министры Давид Мчедлишвили и Артем Ковалев встретились 01.01.2021 в городе Тбилиси, выпуск 0.','{"kind":"visit","status":"held","participants":[{"unit":"0d2faea31a49c55b","type":"person","name":"Давид Мчедлишвили","country":"GE","role":"host"},{"unit":"e82896eebc85081a","type":"person","name":"Артем Ковалев","country":"PE","role":"guest"}],"when":"2021-01-01","place":{"unit":"b8359a84383830d4","type":"place","name":"Тбилиси","country":"GE"},"level":"working","topics":["energy"]}','test.meet','[[147,240]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(57,'ccaac4ff91c95984859b',8,'office','office1',737804,'Давид Мчедлишвили – министр иностранных дел, страна: Грузия.','{"person":{"unit":"0d2faea31a49c55b","type":"person","name":"Давид Мчедлишвили","country":"GE"},"position":"министр иностранных дел","organization":{"unit":"0fb47fafb1d0fc57","type":"country","name":"Грузия","country":"GE","wikidata":"Q230"},"country":"GE","status":"current","sphere":"public"}','test.office','[[31,91]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(58,'fe1f0f2da6d1375767ff',8,'office','office2',737804,'Артем Ковалев – министр иностранных дел, страна: Перу.','{"person":{"unit":"e82896eebc85081a","type":"person","name":"Артем Ковалев","country":"PE"},"position":"министр иностранных дел","organization":{"unit":"8b7067aebc2bfe9c","type":"country","name":"Перу","country":"PE","wikidata":"Q419"},"country":"PE","status":"current","sphere":"public"}','test.office','[[92,146]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(59,'704a349a1c7fc2971091',9,'event','v1',NULL,'Министры Х. Перес и Артем Ковалев встретятся 11.01.2021 в городе Сантьяго, выпуск 2.','{"kind":"visit","status":"planned","participants":[{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL","role":"host"},{"unit":"e82896eebc85081a","type":"person","name":"Артем Ковалев","country":"PE","role":"guest"}],"when":"2021-01-11","place":{"unit":"af2c8a4f13d77909","type":"place","name":"Сантьяго","country":"CL"},"level":"working","topics":["trade"]}','test.meet','[[136,220]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(60,'a6d2729d5c576f042cdd',9,'office','office1',NULL,'Х. Перес – министр иностранных дел, страна: Чили.','{"person":{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL"},"position":"министр иностранных дел","organization":{"unit":"cc95ae81a2b435d3","type":"country","name":"Чили","country":"CL","wikidata":"Q298"},"country":"CL","status":"current","sphere":"public"}','test.office','[[31,80]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(61,'441d5bc598f73d2d3606',9,'office','office2',NULL,'Артем Ковалев – министр иностранных дел, страна: Перу.','{"person":{"unit":"e82896eebc85081a","type":"person","name":"Артем Ковалев","country":"PE"},"position":"министр иностранных дел","organization":{"unit":"8b7067aebc2bfe9c","type":"country","name":"Перу","country":"PE","wikidata":"Q419"},"country":"PE","status":"current","sphere":"public"}','test.office','[[81,135]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(62,'b76f987c91238605a2f5',9,'statement','statement1',NULL,'«Мы довольны переговорами», – сказал Х. Перес.','{"speaker":{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL"},"kind":"direct","start":221,"end":247,"via":{"name":"канал ведомства"}}','test.said','[[221,267]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(63,'e3f303821d584553cb4d',9,'document','document1',NULL,'Подписан план консультаций на 2023–2024 годы.','{"kind":"plan","name":"план консультаций","status":"signed","parties":[{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL"}]}','test.paper','[[306,351]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(64,'308fe1190b53d14935d8',9,'figure','figure1',NULL,'Товарооборот вырос на 48 %.','{"measure":"товарооборот","value":48,"bound":"=","unit":"%"}','test.figure','[[352,379]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(65,'9f4a06862cfc61f187d3',9,'plan','plan1',NULL,'Стороны проведут форум до 30.07.2021.','{"what":"провести форум","status":"open","due":"2021-07-30","by":[{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL"}],"event":"v1"}','test.plan','[[268,305]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(66,'bd593e67fd467b4a7df5',10,'event','v1',737805,'Министры Хансен и Х. Перес встретились 07.01.2021 в городе Осло, выпуск 1.','{"kind":"meeting","status":"held","participants":[{"unit":"27f6a56f69997283","type":"person","name":"Хансен","country":"NO","role":"host"},{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL","role":"guest"}],"when":"2021-01-07","place":{"unit":"019a29cdcdd69f06","type":"place","name":"Осло","country":"NO"},"level":"working","topics":["energy"]}','test.meet','[[133,207]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(67,'e2ecfad23273a62bd497',10,'office','office1',737805,'Хансен – министр иностранных дел, страна: Норвегия.','{"person":{"unit":"27f6a56f69997283","type":"person","name":"Хансен","country":"NO"},"position":"министр иностранных дел","organization":{"unit":"98b3abd24e83158d","type":"country","name":"Норвегия","country":"NO","wikidata":"Q20"},"country":"NO","status":"current","sphere":"public"}','test.office','[[31,82]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(68,'44d85431518af8978d0e',10,'office','office2',737805,'Х. Перес – министр иностранных дел, страна: Чили.','{"person":{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL"},"position":"министр иностранных дел","organization":{"unit":"cc95ae81a2b435d3","type":"country","name":"Чили","country":"CL","wikidata":"Q298"},"country":"CL","status":"current","sphere":"public"}','test.office','[[83,132]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(69,'64ca1e029f606cd359b5',11,'event','v1',737799,'Министры Х. Перес и Артем Ковалев встретятся 11.01.2021 в городе Сантьяго, выпуск 2.','{"kind":"visit","status":"planned","participants":[{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL","role":"host"},{"unit":"74e8ba10116f25d6","type":"person","name":"Артем Ковалев","role":"guest"}],"when":"2021-01-11","place":{"unit":"af2c8a4f13d77909","type":"place","name":"Сантьяго","country":"CL"},"level":"working","topics":["trade"]}','test.meet','[[81,165]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(70,'1c7fa113a3b20ae869a8',11,'event','v2',737799,'Министры Хансен и Х. Перес встретились 07.01.2021 в городе Осло, выпуск 1.','{"kind":"meeting","status":"held","participants":[{"unit":"27f6a56f69997283","type":"person","name":"Хансен","country":"NO","role":"host"},{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL","role":"guest"}],"place":{"unit":"019a29cdcdd69f06","type":"place","name":"Осло","country":"NO"},"level":"working","topics":["energy"]}','test.meet','[[268,342]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(71,'3f8bb7efdfb4b30f5716',11,'office','office1',737799,'Х. Перес – министр иностранных дел, страна: Чили.','{"person":{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL"},"position":"министр иностранных дел","organization":{"unit":"cc95ae81a2b435d3","type":"country","name":"Чили","country":"CL","wikidata":"Q298"},"country":"CL","status":"current","sphere":"public"}','test.office','[[31,80]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(72,'a93672ad343ab1c043a4',11,'office','office2',737799,'Хансен – министр иностранных дел, страна: Норвегия.','{"person":{"unit":"27f6a56f69997283","type":"person","name":"Хансен","country":"NO"},"position":"министр иностранных дел","organization":{"unit":"98b3abd24e83158d","type":"country","name":"Норвегия","country":"NO","wikidata":"Q20"},"country":"NO","status":"current","sphere":"public"}','test.office','[[166,217]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(73,'25905a6952ef7b7c23cf',11,'office','office3',737799,'Х. Перес – министр иностранных дел, страна: Чили.','{"person":{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL"},"position":"министр иностранных дел","organization":{"unit":"cc95ae81a2b435d3","type":"country","name":"Чили","country":"CL","wikidata":"Q298"},"country":"CL","status":"current","sphere":"public"}','test.office','[[218,267]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(74,'9f876d69964b6c011fcf',12,'event','v1',737802,'Министры Уле Хансен и Х. Перес встретились 07.01.2021 в городе Осло, выпуск 1.','{"kind":"meeting","status":"held","participants":[{"unit":"a2d10195eced751a","type":"person","name":"Уле Хансен","role":"host"},{"unit":"c3ef5a6127640bcb","type":"person","name":"Х. Перес","role":"guest"}],"place":{"unit":"019a29cdcdd69f06","type":"place","name":"Осло","country":"NO"},"level":"working","topics":["energy"]}','test.meet','[[31,109]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(75,'5aaa6076ac345115f2f0',13,'event','v1',737800,'Министры Мчедлишвили и Артём Ковалёв встретились 01.01.2021 в городе Тбилиси, выпуск 0.','{"kind":"visit","status":"held","participants":[{"unit":"311f6e9ae4f051d0","type":"person","name":"Мчедлишвили","country":"GE","role":"host"},{"unit":"e82896eebc85081a","type":"person","name":"Артём Ковалёв","country":"PE","role":"guest"}],"place":{"unit":"b8359a84383830d4","type":"place","name":"Тбилиси","country":"GE"},"level":"working","topics":["energy"]}','test.meet','[[141,228]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(76,'287570d44b0ce011ed0b',13,'event','v2',737800,'Министры Мчедлишвили и Артем Ковалев встретились 01.01.2021 в городе Тбилиси, выпуск 0.','{"kind":"visit","status":"held","participants":[{"unit":"311f6e9ae4f051d0","type":"person","name":"Мчедлишвили","country":"GE","role":"host"},{"unit":"e82896eebc85081a","type":"person","name":"Артем Ковалев","country":"PE","role":"guest"}],"place":{"unit":"b8359a84383830d4","type":"place","name":"Тбилиси","country":"GE"},"level":"working","topics":["energy"]}','test.meet','[[339,426]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(77,'1e5ff65e821c3adaf6db',13,'office','office1',737800,'Мчедлишвили – министр иностранных дел, страна: Грузия.','{"person":{"unit":"311f6e9ae4f051d0","type":"person","name":"Мчедлишвили","country":"GE"},"position":"министр иностранных дел","organization":{"unit":"0fb47fafb1d0fc57","type":"country","name":"Грузия","country":"GE","wikidata":"Q230"},"country":"GE","status":"current","sphere":"public"}','test.office','[[31,85]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(78,'7e52bf6f0835e23460f7',13,'office','office2',737800,'Артём Ковалёв – министр иностранных дел, страна: Перу.','{"person":{"unit":"e82896eebc85081a","type":"person","name":"Артём Ковалёв","country":"PE"},"position":"министр иностранных дел","organization":{"unit":"8b7067aebc2bfe9c","type":"country","name":"Перу","country":"PE","wikidata":"Q419"},"country":"PE","status":"current","sphere":"public"}','test.office','[[86,140]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(79,'351df068effa26710180',13,'office','office3',737800,'Мчедлишвили – министр иностранных дел, страна: Грузия.','{"person":{"unit":"311f6e9ae4f051d0","type":"person","name":"Мчедлишвили","country":"GE"},"position":"министр иностранных дел","organization":{"unit":"0fb47fafb1d0fc57","type":"country","name":"Грузия","country":"GE","wikidata":"Q230"},"country":"GE","status":"current","sphere":"public"}','test.office','[[229,283]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(80,'0ba40d2c3f94cecaea6c',13,'office','office4',737800,'Артем Ковалев – министр иностранных дел, страна: Перу.','{"person":{"unit":"e82896eebc85081a","type":"person","name":"Артем Ковалев","country":"PE"},"position":"министр иностранных дел","organization":{"unit":"8b7067aebc2bfe9c","type":"country","name":"Перу","country":"PE","wikidata":"Q419"},"country":"PE","status":"current","sphere":"public"}','test.office','[[284,338]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(81,'be4a929ae14afb05b4e0',13,'statement','statement1',737800,'«Мы довольны переговорами», – сказал Мчедлишвили.','{"speaker":{"unit":"311f6e9ae4f051d0","type":"person","name":"Мчедлишвили","country":"GE"},"kind":"direct","start":427,"end":453,"via":{"name":"канал ведомства"}}','test.said','[[427,476]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(82,'d8e690e2546d0bc736d9',13,'document','document1',737800,'Подписан план консультаций на 2023–2024 годы.','{"kind":"plan","name":"план консультаций","status":"signed","parties":[{"unit":"311f6e9ae4f051d0","type":"person","name":"Мчедлишвили","country":"GE"}]}','test.paper','[[515,560]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(83,'1873289de69fad2d58c0',13,'figure','figure1',737800,'Товарооборот вырос на 66 %.','{"measure":"товарооборот","value":66,"bound":"=","unit":"%"}','test.figure','[[561,588]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
INSERT INTO "claims" VALUES(84,'19571d695df5e3a84c09',13,'plan','plan1',737800,'Стороны проведут форум до 20.07.2021.','{"what":"провести форум","status":"open","due":"2021-07-20","by":[{"unit":"311f6e9ae4f051d0","type":"person","name":"Мчедлишвили","country":"GE"}],"event":"v2"}','test.plan','[[477,514]]','2024-01-01T00:00:00+00:00','2024-01-01T00:00:00+00:00',1);
CREATE TABLE event_facets (
	facet TEXT NOT NULL, 
	day INTEGER NOT NULL, 
	event TEXT NOT NULL, 
	PRIMARY KEY (facet, day, event)
)
 WITHOUT ROWID

;
INSERT INTO "event_facets" VALUES('c:CL',737801,'v099da53aeb99');
INSERT INTO "event_facets" VALUES('c:PE',737801,'v099da53aeb99');
INSERT INTO "event_facets" VALUES('cc:CL-PE',737801,'v099da53aeb99');
INSERT INTO "event_facets" VALUES('k:visit',737801,'v099da53aeb99');
INSERT INTO "event_facets" VALUES('p:af2c8a4f13d77909',737801,'v099da53aeb99');
INSERT INTO "event_facets" VALUES('q:5',737801,'v099da53aeb99');
INSERT INTO "event_facets" VALUES('s:planned',737801,'v099da53aeb99');
INSERT INTO "event_facets" VALUES('t:trade',737801,'v099da53aeb99');
INSERT INTO "event_facets" VALUES('u:b6da28d91604c690',737801,'v099da53aeb99');
INSERT INTO "event_facets" VALUES('u:e82896eebc85081a',737801,'v099da53aeb99');
INSERT INTO "event_facets" VALUES('c:CL',737797,'v1c7fa113a3b2');
INSERT INTO "event_facets" VALUES('c:NO',737797,'v1c7fa113a3b2');
INSERT INTO "event_facets" VALUES('cc:CL-NO',737797,'v1c7fa113a3b2');
INSERT INTO "event_facets" VALUES('k:meeting',737797,'v1c7fa113a3b2');
INSERT INTO "event_facets" VALUES('p:019a29cdcdd69f06',737797,'v1c7fa113a3b2');
INSERT INTO "event_facets" VALUES('q:2',737797,'v1c7fa113a3b2');
INSERT INTO "event_facets" VALUES('s:held',737797,'v1c7fa113a3b2');
INSERT INTO "event_facets" VALUES('t:energy',737797,'v1c7fa113a3b2');
INSERT INTO "event_facets" VALUES('u:70f42b751e270045',737797,'v1c7fa113a3b2');
INSERT INTO "event_facets" VALUES('u:c042ad8fb5d00abc',737797,'v1c7fa113a3b2');
INSERT INTO "event_facets" VALUES('c:GE',737792,'v287570d44b0c');
INSERT INTO "event_facets" VALUES('c:PE',737792,'v287570d44b0c');
INSERT INTO "event_facets" VALUES('cc:GE-PE',737792,'v287570d44b0c');
INSERT INTO "event_facets" VALUES('k:visit',737792,'v287570d44b0c');
INSERT INTO "event_facets" VALUES('p:b8359a84383830d4',737792,'v287570d44b0c');
INSERT INTO "event_facets" VALUES('q:5',737792,'v287570d44b0c');
INSERT INTO "event_facets" VALUES('s:held',737792,'v287570d44b0c');
INSERT INTO "event_facets" VALUES('t:energy',737792,'v287570d44b0c');
INSERT INTO "event_facets" VALUES('u:0d2faea31a49c55b',737792,'v287570d44b0c');
INSERT INTO "event_facets" VALUES('u:e82896eebc85081a',737792,'v287570d44b0c');
INSERT INTO "event_facets" VALUES('c:GE',737800,'v5aaa6076ac34');
INSERT INTO "event_facets" VALUES('c:PE',737800,'v5aaa6076ac34');
INSERT INTO "event_facets" VALUES('cc:GE-PE',737800,'v5aaa6076ac34');
INSERT INTO "event_facets" VALUES('k:visit',737800,'v5aaa6076ac34');
INSERT INTO "event_facets" VALUES('p:b8359a84383830d4',737800,'v5aaa6076ac34');
INSERT INTO "event_facets" VALUES('s:held',737800,'v5aaa6076ac34');
INSERT INTO "event_facets" VALUES('t:energy',737800,'v5aaa6076ac34');
INSERT INTO "event_facets" VALUES('u:311f6e9ae4f051d0',737800,'v5aaa6076ac34');
INSERT INTO "event_facets" VALUES('u:e82896eebc85081a',737800,'v5aaa6076ac34');
INSERT INTO "event_facets" VALUES('c:CL',0,'vea71cfb51590');
INSERT INTO "event_facets" VALUES('c:NO',0,'vea71cfb51590');
INSERT INTO "event_facets" VALUES('cc:CL-NO',0,'vea71cfb51590');
INSERT INTO "event_facets" VALUES('k:meeting',0,'vea71cfb51590');
INSERT INTO "event_facets" VALUES('p:019a29cdcdd69f06',0,'vea71cfb51590');
INSERT INTO "event_facets" VALUES('s:held',0,'vea71cfb51590');
INSERT INTO "event_facets" VALUES('t:energy',0,'vea71cfb51590');
INSERT INTO "event_facets" VALUES('u:2e0916e46cb25e2c',0,'vea71cfb51590');
INSERT INTO "event_facets" VALUES('u:c042ad8fb5d00abc',0,'vea71cfb51590');
CREATE TABLE event_keys (
	"key" TEXT NOT NULL, 
	claim INTEGER NOT NULL, 
	PRIMARY KEY ("key", claim)
)
 WITHOUT ROWID

;
INSERT INTO "event_keys" VALUES('2021-01|visit|квлв>',14);
INSERT INTO "event_keys" VALUES('2021-01|visit|квлв>GE',14);
INSERT INTO "event_keys" VALUES('2021|visit|квлв>GE',14);
INSERT INTO "event_keys" VALUES('2021-01|visit|PE>CL',20);
INSERT INTO "event_keys" VALUES('2021-01|visit|квлв>',20);
INSERT INTO "event_keys" VALUES('2021-02|visit|PE>CL',20);
INSERT INTO "event_keys" VALUES('2021-02|visit|квлв>',20);
INSERT INTO "event_keys" VALUES('2021-03|visit|PE>CL',20);
INSERT INTO "event_keys" VALUES('2021-03|visit|квлв>',20);
INSERT INTO "event_keys" VALUES('2021|visit|квлв>CL',20);
INSERT INTO "event_keys" VALUES('2021-01|visit|PE>GE',27);
INSERT INTO "event_keys" VALUES('2021-01|visit|квлв>',27);
INSERT INTO "event_keys" VALUES('2021|visit|квлв>GE',27);
INSERT INTO "event_keys" VALUES('XXXX-01-01|visit|GE-PE',27);
INSERT INTO "event_keys" VALUES('2020-12|talks|CL-NO',34);
INSERT INTO "event_keys" VALUES('2020-12|talks|прс+NO',34);
INSERT INTO "event_keys" VALUES('2020-12|talks|прс+хнсн',34);
INSERT INTO "event_keys" VALUES('2020-12|talks|хнсн+CL',34);
INSERT INTO "event_keys" VALUES('2020|talks|прс+хнсн@NO',34);
INSERT INTO "event_keys" VALUES('2021-01|talks|CL-NO',34);
INSERT INTO "event_keys" VALUES('2021-01|talks|прс+NO',34);
INSERT INTO "event_keys" VALUES('2021-01|talks|прс+хнсн',34);
INSERT INTO "event_keys" VALUES('2021-01|talks|хнсн+CL',34);
INSERT INTO "event_keys" VALUES('2021|talks|прс+хнсн@NO',34);
INSERT INTO "event_keys" VALUES('2021-01|visit|PE>CL',43);
INSERT INTO "event_keys" VALUES('2021-01|visit|квлв>',43);
INSERT INTO "event_keys" VALUES('2021|visit|квлв>CL',43);
INSERT INTO "event_keys" VALUES('XXXX-01-12|visit|CL-PE',43);
INSERT INTO "event_keys" VALUES('2021-01|visit|квлв>',44);
INSERT INTO "event_keys" VALUES('2021-01|visit|квлв>GE',44);
INSERT INTO "event_keys" VALUES('2021|visit|квлв>GE',44);
INSERT INTO "event_keys" VALUES('2021-01|visit|PE>GE',56);
INSERT INTO "event_keys" VALUES('2021-01|visit|квлв>',56);
INSERT INTO "event_keys" VALUES('2021|visit|квлв>GE',56);
INSERT INTO "event_keys" VALUES('XXXX-01-01|visit|GE-PE',56);
INSERT INTO "event_keys" VALUES('2021-01|visit|PE>CL',59);
INSERT INTO "event_keys" VALUES('2021-01|visit|квлв>',59);
INSERT INTO "event_keys" VALUES('2021|visit|квлв>CL',59);
INSERT INTO "event_keys" VALUES('XXXX-01-11|visit|CL-PE',59);
INSERT INTO "event_keys" VALUES('2021-01-07|one|прс@NO',66);
INSERT INTO "event_keys" VALUES('2021-01-07|one|хнсн@NO',66);
INSERT INTO "event_keys" VALUES('2021-01|talks|CL-NO',66);
INSERT INTO "event_keys" VALUES('2021-01|talks|прс+NO',66);
INSERT INTO "event_keys" VALUES('2021-01|talks|прс+хнсн',66);
INSERT INTO "event_keys" VALUES('2021-01|talks|хнсн+CL',66);
INSERT INTO "event_keys" VALUES('2021|talks|прс+хнсн@NO',66);
INSERT INTO "event_keys" VALUES('XXXX-01-07|talks|CL-NO',66);
INSERT INTO "event_keys" VALUES('2021-01|visit|квлв>',69);
INSERT INTO "event_keys" VALUES('2021-01|visit|квлв>CL',69);
INSERT INTO "event_keys" VALUES('2021|visit|квлв>CL',69);
INSERT INTO "event_keys" VALUES('2020-12|talks|CL-NO',70);
INSERT INTO "event_keys" VALUES('2020-12|talks|прс+NO',70);
INSERT INTO "event_keys" VALUES('2020-12|talks|прс+хнсн',70);
INSERT INTO "event_keys" VALUES('2020-12|talks|хнсн+CL',70);
INSERT INTO "event_keys" VALUES('2020|talks|прс+хнсн@NO',70);
INSERT INTO "event_keys" VALUES('2021-01|talks|CL-NO',70);
INSERT INTO "event_keys" VALUES('2021-01|talks|прс+NO',70);
INSERT INTO "event_keys" VALUES('2021-01|talks|прс+хнсн',70);
INSERT INTO "event_keys" VALUES('2021-01|talks|хнсн+CL',70);
INSERT INTO "event_keys" VALUES('2021|talks|прс+хнсн@NO',70);
INSERT INTO "event_keys" VALUES('2020-12|talks|прс+хнсн',74);
INSERT INTO "event_keys" VALUES('2020|talks|прс+хнсн@NO',74);
INSERT INTO "event_keys" VALUES('2021-01|talks|прс+хнсн',74);
INSERT INTO "event_keys" VALUES('2021|talks|прс+хнсн@NO',74);
INSERT INTO "event_keys" VALUES('2020-12|visit|PE>GE',75);
INSERT INTO "event_keys" VALUES('2020-12|visit|квлв>',75);
INSERT INTO "event_keys" VALUES('2020|visit|квлв>GE',75);
INSERT INTO "event_keys" VALUES('2021-01|visit|PE>GE',75);
INSERT INTO "event_keys" VALUES('2021-01|visit|квлв>',75);
INSERT INTO "event_keys" VALUES('2021|visit|квлв>GE',75);
INSERT INTO "event_keys" VALUES('2020-12|visit|PE>GE',76);
INSERT INTO "event_keys" VALUES('2020-12|visit|квлв>',76);
INSERT INTO "event_keys" VALUES('2020|visit|квлв>GE',76);
INSERT INTO "event_keys" VALUES('2021-01|visit|PE>GE',76);
INSERT INTO "event_keys" VALUES('2021-01|visit|квлв>',76);
INSERT INTO "event_keys" VALUES('2021|visit|квлв>GE',76);
CREATE TABLE events (
	id TEXT NOT NULL, 
	region TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	status TEXT NOT NULL, 
	first INTEGER, 
	last INTEGER, 
	sort INTEGER NOT NULL, 
	known INTEGER, 
	known_last INTEGER, 
	reports INTEGER NOT NULL, 
	sources INTEGER NOT NULL, 
	series TEXT, 
	edition INTEGER, 
	disputed TEXT NOT NULL, 
	verdict TEXT, 
	body TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "events" VALUES('vea71cfb51590','ea71cfb5159071c1c408','meeting','held',NULL,NULL,0,NULL,NULL,1,1,NULL,NULL,'[]',NULL,'{"kind":"meeting","status":"held","place":{"unit":"019a29cdcdd69f06","type":"place","name":"Осло","country":"NO"},"participants":[{"unit":"2e0916e46cb25e2c","type":"person","name":"Хансен","role":"host"},{"unit":"c042ad8fb5d00abc","type":"person","name":"Хуан Перес","country":"CL","role":"guest"}],"level":"working","topics":["energy"]}');
INSERT INTO "events" VALUES('v099da53aeb99','099da53aeb99daf2d93b','visit','planned',737801,737801,737801,737794,NULL,4,4,NULL,NULL,'["when"]',NULL,'{"kind":"visit","status":"planned","when":"2021-01-11","place":{"unit":"af2c8a4f13d77909","type":"place","name":"Сантьяго","country":"CL"},"participants":[{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL","role":"host"},{"unit":"e82896eebc85081a","type":"person","name":"Артем Ковалев","country":"PE","role":"guest"}],"level":"working","topics":["trade"]}');
INSERT INTO "events" VALUES('v287570d44b0c','19218ccb4254d632b91d','visit','held',737792,737792,737792,737800,NULL,5,4,NULL,NULL,'["when"]',NULL,'{"kind":"visit","status":"held","when":"2021-01-02","place":{"unit":"b8359a84383830d4","type":"place","name":"Тбилиси","country":"GE"},"participants":[{"unit":"0d2faea31a49c55b","type":"person","name":"Давид Мчедлишвили","country":"GE","role":"host"},{"unit":"e82896eebc85081a","type":"person","name":"Артем Ковалев","country":"PE","role":"guest"}],"level":"working","topics":["energy"]}');
INSERT INTO "events" VALUES('v5aaa6076ac34','19218ccb4254d632b91d','visit','held',NULL,NULL,737800,737800,737800,1,1,NULL,NULL,'[]',NULL,'{"kind":"visit","status":"held","place":{"unit":"b8359a84383830d4","type":"place","name":"Тбилиси","country":"GE"},"participants":[{"unit":"311f6e9ae4f051d0","type":"person","name":"Мчедлишвили","country":"GE","role":"host"},{"unit":"e82896eebc85081a","type":"person","name":"Артём Ковалёв","country":"PE","role":"guest"}],"level":"working","topics":["energy"]}');
INSERT INTO "events" VALUES('v1c7fa113a3b2','1c7fa113a3b20ae869a8','meeting','held',737797,737797,737797,737799,737805,4,3,NULL,NULL,'[]',NULL,'{"kind":"meeting","status":"held","when":"2021-01-07","place":{"unit":"019a29cdcdd69f06","type":"place","name":"Осло","country":"NO"},"participants":[{"unit":"70f42b751e270045","type":"person","name":"Уле Хансен","country":"NO","role":"host"},{"unit":"c042ad8fb5d00abc","type":"person","name":"Хуан Перес","country":"CL","role":"guest"}],"level":"working","topics":["energy"]}');
CREATE TABLE identities (
	id TEXT NOT NULL, 
	block TEXT NOT NULL, 
	type TEXT NOT NULL, 
	name TEXT NOT NULL, 
	country TEXT, 
	wikidata TEXT, 
	joined TEXT NOT NULL, 
	PRIMARY KEY (id, block)
);
INSERT INTO "identities" VALUES('460d315c18c0f327','person:мчдлшвл','person','Давид Мчедлишвили','GE',NULL,'[{"left":"311f6e9ae4f051d0","right":"0d2faea31a49c55b","score":0.8,"rule":"who.surname","detail":"«Мчедлишвили» is the family name of «Давид Мчедлишвили»"}]');
INSERT INTO "identities" VALUES('Q230','country:ге','country','Грузия','GE','Q230','[]');
INSERT INTO "identities" VALUES('afb3351d8d68dbcd','person:квлв','person','Артем Ковалев','PE',NULL,'[{"left":"74e8ba10116f25d6","right":"e82896eebc85081a","score":0.95,"rule":"who.name","detail":"both are called «Артем Ковалев»"}]');
INSERT INTO "identities" VALUES('1db496b8c0357731','place:тблс','place','Тбилиси','GE',NULL,'[]');
INSERT INTO "identities" VALUES('1e4ae70e4213f33e','place:асл','place','Осло','NO',NULL,'[]');
INSERT INTO "identities" VALUES('Q20','country:на','country','Норвегия','NO','Q20','[]');
INSERT INTO "identities" VALUES('2bcff3ead4472711','place:снтг','place','Сантьяго','CL',NULL,'[]');
INSERT INTO "identities" VALUES('acf7054b19240583','person:прс','person','Хуан Перес','CL',NULL,'[{"left":"b6da28d91604c690","right":"c042ad8fb5d00abc","score":0.9,"rule":"who.initials","detail":"«Х. Перес» may be short for «Хуан Перес»"},{"left":"c3ef5a6127640bcb","right":"b6da28d91604c690","score":0.9,"rule":"who.initials","detail":"«Х. Перес» may be short for «Хуан Перес»"}]');
INSERT INTO "identities" VALUES('Q298','country:кл','country','Чили','CL','Q298','[]');
INSERT INTO "identities" VALUES('9879a8169b965f17','person:хнсн','person','Уле Хансен','NO',NULL,'[{"left":"27f6a56f69997283","right":"70f42b751e270045","score":0.8,"rule":"who.surname","detail":"«Хансен» is the family name of «Уле Хансен»"},{"left":"2e0916e46cb25e2c","right":"27f6a56f69997283","score":0.8,"rule":"who.surname","detail":"«Хансен» is the family name of «Уле Хансен»"},{"left":"a2d10195eced751a","right":"70f42b751e270045","score":0.95,"rule":"who.name","detail":"both are called «Уле Хансен»"}]');
INSERT INTO "identities" VALUES('Q419','country:пе','country','Перу','PE','Q419','[]');
CREATE TABLE judgements (
	id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	"left" TEXT NOT NULL, 
	"right" TEXT, 
	field TEXT, 
	value TEXT, 
	author TEXT NOT NULL, 
	at TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	ended TEXT, 
	ended_by TEXT, 
	PRIMARY KEY (id)
);
CREATE TABLE members (
	claim INTEGER NOT NULL, 
	region TEXT NOT NULL, 
	event TEXT NOT NULL, 
	joined TEXT, 
	score FLOAT, 
	reasons TEXT, 
	PRIMARY KEY (claim)
);
INSERT INTO "members" VALUES(14,'19218ccb4254d632b91d','v287570d44b0c','287570d44b0ce011ed0b',0.665,'["the same people: артем ковалев, давид мчедлишвили","2021-01-02 and 2020-12-20 to 2021-01-10","in тбилиси"]');
INSERT INTO "members" VALUES(20,'099da53aeb99daf2d93b','v099da53aeb99',NULL,NULL,NULL);
INSERT INTO "members" VALUES(27,'19218ccb4254d632b91d','v287570d44b0c','fb0f34dc51f255c006b6',0.82,'["the same people: артем ковалев, давид мчедлишвили","the same day: 2021-01-01","in тбилиси"]');
INSERT INTO "members" VALUES(34,'1c7fa113a3b20ae869a8','v1c7fa113a3b2','1c7fa113a3b20ae869a8',0.47,'["the same people: уле хансен, х. перес","2020-12-19 to 2021-01-09 and 2020-12-19 to 2021-01-09","in осло"]');
INSERT INTO "members" VALUES(41,'ea71cfb5159071c1c408','vea71cfb51590',NULL,NULL,NULL);
INSERT INTO "members" VALUES(43,'099da53aeb99daf2d93b','v099da53aeb99','099da53aeb99daf2d93b',0.665,'["the same people: артем ковалев, х. перес","2021-01-04 to 2021-03-05 and 2021-01-12","in сантьяго"]');
INSERT INTO "members" VALUES(44,'19218ccb4254d632b91d','v287570d44b0c','19218ccb4254d632b91d',0.82,'["the same people: артем ковалев, давид мчедлишвили","the same day: 2021-01-02","in тбилиси"]');
INSERT INTO "members" VALUES(56,'19218ccb4254d632b91d','v287570d44b0c','287570d44b0ce011ed0b',0.6613,'["the same people: артем ковалев, давид мчедлишвили","2020-12-20 to 2021-01-10 and 2021-01-01","in тбилиси"]');
INSERT INTO "members" VALUES(59,'099da53aeb99daf2d93b','v099da53aeb99','64ca1e029f606cd359b5',0.82,'["the same people: артем ковалев, х. перес","the same day: 2021-01-11","in сантьяго"]');
INSERT INTO "members" VALUES(66,'1c7fa113a3b20ae869a8','v1c7fa113a3b2','8875082e1a6db5f70368',0.6875,'["the same people: уле хансен, х. перес","2020-12-19 to 2021-01-09 and 2021-01-07","in осло"]');
INSERT INTO "members" VALUES(69,'099da53aeb99daf2d93b','v099da53aeb99','099da53aeb99daf2d93b',0.6687,'["the same people: артем ковалев, х. перес","2021-01-04 to 2021-03-05 and 2021-01-11","in сантьяго"]');
INSERT INTO "members" VALUES(70,'1c7fa113a3b20ae869a8','v1c7fa113a3b2',NULL,NULL,NULL);
INSERT INTO "members" VALUES(74,'1c7fa113a3b20ae869a8','v1c7fa113a3b2','8875082e1a6db5f70368',0.47,'["the same people: уле хансен, х. перес","2020-12-19 to 2021-01-09 and 2020-12-22 to 2021-01-12","in осло"]');
INSERT INTO "members" VALUES(75,'19218ccb4254d632b91d','v5aaa6076ac34',NULL,NULL,NULL);
INSERT INTO "members" VALUES(76,'19218ccb4254d632b91d','v287570d44b0c',NULL,NULL,NULL);
CREATE TABLE notes (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "notes" VALUES('builder','0.1.0');
INSERT INTO "notes" VALUES('epoch','1');
CREATE TABLE pages (
	id INTEGER NOT NULL, 
	source TEXT NOT NULL, 
	url TEXT, 
	PRIMARY KEY (id), 
	UNIQUE (source)
);
INSERT INTO "pages" VALUES(1,'Северный-вестник/5/0','https://Северный-вестник/5/0');
INSERT INTO "pages" VALUES(2,'Голос-побережья/5/1','https://Голос-побережья/5/1');
INSERT INTO "pages" VALUES(3,'Полуденная-газета/5/2','https://Полуденная-газета/5/2');
INSERT INTO "pages" VALUES(4,'Порт-новости/5/3','https://Порт-новости/5/3');
INSERT INTO "pages" VALUES(5,'Северный-вестник/5/4','https://Северный-вестник/5/4');
INSERT INTO "pages" VALUES(6,'Голос-побережья/5/5','https://Голос-побережья/5/5');
INSERT INTO "pages" VALUES(7,'Полуденная-газета/5/6','https://Полуденная-газета/5/6');
INSERT INTO "pages" VALUES(8,'Порт-новости/5/7','https://Порт-новости/5/7');
INSERT INTO "pages" VALUES(9,'Северный-вестник/5/8','https://Северный-вестник/5/8');
INSERT INTO "pages" VALUES(10,'Голос-побережья/5/9','https://Голос-побережья/5/9');
INSERT INTO "pages" VALUES(11,'Полуденная-газета/5/10','https://Полуденная-газета/5/10');
INSERT INTO "pages" VALUES(12,'Порт-новости/5/11','https://Порт-новости/5/11');
CREATE TABLE readings (
	id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	reader TEXT NOT NULL, 
	window TEXT NOT NULL, 
	outlet TEXT, 
	title TEXT, 
	language TEXT NOT NULL, 
	body BLOB NOT NULL, 
	made TEXT NOT NULL, 
	current BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(version) REFERENCES versions (id), 
	UNIQUE (version, reader)
);
INSERT INTO "readings" VALUES(1,1,'test','8f91260fc496c3666e349ba6739ecab4','Северный вестник','Новости дипломатии, выпуск 637','ru',X'785EED584D6FDB4610FD2B0481DC685B24454A32D053AF458B9EDDC0A0A895B4304D12FC90EB1806ECA4ED25057CE8356D9016410FBDA88D853A766C03F905CBBFD05FD237BB644849862B27CEA16801CB16B9BB336FDECCBED9F5819E4679E2337D53172FC44CFC2166C591B82C9E8AD76BF2E1B8782C2EC59938DF70365ABAA1E74980B9E32C8BD3CD8D8DD5D6045E38CABD11394972D888F22C60D90D2EB57997989A714CA5993F8A2B0C5E493C679A3805A46B7181976FC4945E893303AB81FBBA78521C8B73CDB53B581FE7FD80A76336800DAB65996B2DFC38CD81EDBE97F214C3BB2CF3065EE661F05114C269980781A10377E87386195B0F0D3D8C32EE570F19FB5A46F13ED8BE0AC5CBE289988A4B4D3C97A4836BEDAFA31F344474469453A8C591261F64DC9883E9949CE25B6260262E0CAD3130DDD4C4AF987E21CED661FE59D34CF15413BF6064A68997640514CDC835A8BC01068854FE66F87D82CF7171A2B53AEB2D739D4804D19A78055047E01F3834F113EC21190B293001E3ED6FE219393F55F91317C5F7148186ECC9A0C98E4C2C0587C8DF222662817288377FE2737113748AF00512AF40288BF22B8A569CA2061E6BC537340A92DF48F79AE5AE23060A80163F97D8AF896795052A27F9E55C1A3CC64280858B69F11DA87CAD81FBA986E536F0E14F5B72005F4FC9DCCFD2F55442B812BF2B5C00413529BF1EABF5B6A93DA0F93724E383938F3A842B22E015C23A2137FFD7D87FB0C67A1DD41864AC1F44FE0E09D7819E445246959C1A7A9A7909A4AB65E82C8434DAAD43E3DD9C7E34D8AFA7D86639C7ED588710C05D16663C0A4B39A4874C89E381CE49649949AABD1F93373FCAC32C2163A1B75BA978B34231B2C777B854DD4DFD4B8B1A4CB56853FFFC0B9D6029B3566D3666491A850DABCB7B69CEB0D2F17776E9B1B66BDF06B754D34598BDEE1CCE4F3F6BE06CDF82737933AE8E937A56496B1C7868D835A9A5F8DE664B7289EC45C361D9BE0EF49246704B98E3284526412BFAD91D1A1056B2091FA04522BF5B5BA896AEF5108E925CD51B4BB375E594FA7E32F242FEC82BFD30E2BE4E3768948599E5D48DFD3C49505D7521AA2CCA72555FD378CC1272227BBC2F7350C744F5724F31596DC3EEF4568E8A36C05C11DF6354F798A96ECB68DBE6CA51DD73AE50226C82FC36946342C4ED704A305486653C1C350B02551F8638C7CD175CD7364C77A9E26839E51F22C77D1E7B951F2957FB959C949A388ED24C164F3D4A3497A3A31C252CF7CEDE986177A8DA535B105B87B6658048E850BC1725804FA095DC95153B28F7957ACCA298FB1435DCB164B4AFC3F2304A763DC8B19AC1C309CFD860BB0FA0EA4DC2521F47586C297033F482940141827D17E5E9761356C23C52C60A24C2DF8E86D5A31F85C36AA7CE69E084F6CA5D896FDB96E1984BF5F31199AFCFEFF260AF32A008FAB76600B927C163D454D54E4863E6EDB0A42AD1322B039E30BFA185A66B975268767BF31B8286ACE5BCA41EDAA8A14F38355A79B2C661944ED6F2B84CD72879B3C209566E85D56038A655C270ECEE3C0C1A72DCD6A2BCDC0506C819447E5E7353924142D0E87EFF746C6F6A48CA47CB1262392DC3EA398B50630FCDA4121179C2A1430840E1358FCA2E445C7D24584EAF67B8EDF6FBC12251E1A31CC221AB6A17BA8007A49E6E4C37DD53A836BC20C7143AF0F571702319FE04AFF390D325F7C182F05A3DD7B02D7B119EF24AB4355892D7E672B312637781D3EBAC04C76D3B064EA8778743094541299EF6C624C37A7D932CFFDD50DF249BD514C56808F3656FA1ECADF6D259A12CD901F15BCA5867CD72B19844BE2A2CD91031018D9058FA60308E6B1A4EAFBB54416AFFAC0AC642F33BFC1B72F91BD6','2024-01-01T00:00:00+00:00',1);
INSERT INTO "readings" VALUES(2,2,'test','8f91260fc496c3666e349ba6739ecab4',NULL,'Новости дипломатии, выпуск 632','ru',X'785E9D56CB6E1B3714FD950181ECC6B2666439B6802E8B6EDBB51B18E31125111E0D07F3B0EB1806FCE80BB081A47057458AA0D976A3BA76A3C6490CE40BC85FE897F45C92638DE4D64E0B0810C921EF3DF7DC732FB9CF0A59E531673DA6CED57B75ADDEEBA3257583E16FEA4A1FAA2BF5873ED3CF96BBCB01F3599527D8392ACBACE82D2F7FCC89244A875534240779050BB22A135EB25E5A2589CF4A8119F9FE190E2FC8B73E56534F5DAA2930008C7AAB26B4A4A6BEA72EF4A9BAD127FA48BDF1563B21AC65D556228A11EFD7066F1736B7A24214303DE665D48FCA08BB9FCA14CEAC67404A63C1B163E389CF52598AB89E94FC2B00FC7F98BE4CD58F6A8250A6EAD2532FF47720F012814CF5F7661123EFAFC3730F714DD53B2C23607DE89989891E944F307EA74FF537C4C395BAF6BDC68749CF53E7FA509FA8D738FDAC05872F9AA6F4A9F73002A2F8398C1CEB1FD45B4FFD64C89FA86B4C2F88668BE3CA104FD88FF499D70E5BEDA015B6C3003B3CF53BE01EE21C107AEA15C4E276DE49541B103FFC0A2A00ECD266198ECE28420F39B61A8335937E0A1ECC7C40CCC412651A2BAF09DBC3611117BF00B30566ED9BE1052501BA39F6F4D7F415E4216A80F1C2A0D57E6C82A2C32F4D3C3714302581E05DDBC11B63F00807011D2E26FA5B04FCA7874C4D3C1CEF002DFE560C2FF0754AE65E595A0D042A27830B2048C76678E4CE77BD472DC8732B91F13609729FE5D294852D0F9F15659443926D9FF11452EFB40FFCDB3D5BB2BF37DBD209EA3DDDCE01843DE6692964EA644E93D28A7E9F0958629CAABADCCBC85B2CABB4CCC9581A8D6D4798090DABBB625B984AEAB12FC24E1B2BF5891EFBEC534698AC4DAA4C6733E37921D386C987AA63CE8F2DD55B2F349D79E9DC87FC25094B9F2CA05E09D6E7507FDE44BD720FEA7F2B968F47DB6D584F2234DC19CB73D5739F45C332922A0703D7ADF69923D8B19EC9020906E148DE7FE83070CA77441F1D1169DFD88088D683277094575686BC285BD62975F07C18A5E269E4FC1805CD09C1E8B5ACA8F9C6559E4374337DDA8C1A15DB61918D784E4E4CE78E4D7C7C07671A22DD2117DB820EB11D8108AD3DEB62C493FE02FEF5D00FD6BA8B018C39EE1D5C192825118B2CAA5D98A2D8AB75EB2A6F248BD2287AF695F4E1BE0E2B3062A0EE8E38914D1D64A98D9FB9944C7E9111CA798260E8CEDC95392218DEA6DD11D177E972D7A1CC444C81C32DCF877B0C1E06321F47B717A6487744C9FB9B5B006CCFE4BC8871012253A06710250507821CE99455B169E1D51B232A4537231A36E5A09EC6321DD402306506CF4431A706625351643CDAE6794D94CB475FE43C6E2438585B75F90D83705E56F4295CB923AC2242D7F091586A2CA6DFA3A952BF376D9B9E00E655804E6A18EFCBB89A8172284079B3C93CD4B79BFA29C4300575F350C3B5B6DF09EF48288B506EB5864C1BA56607505816D2699A400EC4B042620C6F631E15982038BA9BFEE946A0E8A3A4C296B08B6B006D9894FE0996AB1462EFB1478B051AAEFA9D6E6751E1D62BE16BC0318F1BF7EC2168449505B63B225DB1D925E95E5FB34BB2C993CC20A5059656423F7CBCBE08C325A34F01B9CA78BC14520D936A6BCA4C9153410748EBC1DF13DDB031','2024-01-01T00:00:00+00:00',1);
INSERT INTO "readings" VALUES(3,3,'test','8f91260fc496c3666e349ba6739ecab4',NULL,'Новости дипломатии, выпуск 640','ru',X'785EAD564D6FDB4610FD2BC402B9D1323F6CCB16D053D15B0FEDD90D0C8A5A490B535C821F761DC38015B7BD38800BF456A4285220C8A117D5B550354A1520BF60F917FA4BFA6697B428B94EDDA6B00D93DCDD99376FDECCEC29CB6491869C7598FA512DD4BCBC50376AAAFEC0CFA4BCDA50BFAA89FA4D4DCBA76AB2B9BDE9319B156984DDC33C4FB2CEE6E6434F45413C288201394A0B5891451EF19C75E2228A6C960BBC11861F80E15A2DCA311CCE2C4099A9B76A8E8F6F00079FD4CCB6D47579A9DE9617E558BDB676B61C584B8A6E24B221EFC186E778EE8683DFADE6C24137C84486E511CF835E9007587C2263383508002D0E05C78EFDC7368B652EC2FA25E75F02E87FC3F645AC5EB62C90342DCFF137B6FE3CFFCE423033F03BA328CB734BBFE890B16742D49797E5D714FC54CD6DABB130E958EA15B6CFD5AC05CBDF96E7E064AADE58EA7BCDDB042B5375FDE14E34DEF2829C3C6F622D2FADB578284BF7E240A64C54D04F7985BF717965B96ECB715B942564D282C016D8B0A0682DF582E2C7BE67E5152DACE5DA039E773FABE784E2C60805827D467C599089A6988E69051195E0F91D1824CE492C5ACAE0682D068AF2058834388C31FD780D7337D0D953ABFC8A56511BA01A9E2DDF69396D1D031DA6C2B901002494F01396B97978AD0D8E711038A986CA6F40E7EF16559785E33EA0E1DF96A601BE2EC9DC4F26971AC242FD62700104E95E3F8ECDF976DB7AD4828CBB910C0F49B8A72C95BA8C4C39D92CCB8314D2756CC6639486EF9CD9B77BBAB277B2DCE2BBF59EF6DE190A60C4E35CC8B82A077AC94D719C324145C65D9CCD4F12F216CA22CE53321607235DC59546F1E5581C0A5D6D1DF6B9B7B78B2FF5EE0EFBF85346788C3DEA2C95BD84A7998C1BE6562A68C5A8A9DD5B93F4BA34E9BF0F62A5F035885BEEDE0AC4CF3E6940A47E721FC4FB4AE0E168B71BD6A3001D7949E75A55BCCFA62615F993FD7ED5C04E59C56745722233E412FC224FFFA20FC1293F123D344964787F1F7AD9751EC3515A18C5F12C6F19A7D4DCD341108B2741E5478B6525EF5A9A7941FD382CD214FA5A4AD1E4540BD63C66C990A7E44477F95067641993EEF2FF4B4CBBAEEDFADB0F0E8AE4B50C0A4AF9B0A0C0253F02118D223B22DE0E0531C18E04D2D6749160A2C61878AB7971FD1DDBF3EE6466C4316BC113DA81084512D46E74619FD4F557758FA1CC724DF2729548AE56070552AD35763CE45091C911D0E84B042719470884EE08C73205FAC1AD92ABCCF62AFD55A35F2622A4A0599E063DCE60B82FD351707B3710F191C879EFA00B9CE648CAB310B31ECA0333FD20CA3800A490A72CB28326AA9407D4496A8C88FE40F6EBD750C6FD5AD0BA71C033A99253EF3359C8121E1CF2B4E6A74A454FA43C6C08D6F3EAE6E96DB557D3414BDE4E7B5D535980A66723A7D417F55C423FA7B9A4270EDD76F40508434013DD9361B10455A1A0FC377AC43F8D9CA6743231B8AB1CDFD9B1FD6D771D6A12A0D46AE9E80940BD1AA0F059C8AA4609645F0C0A2446F33602EF7841703456FF6E9851F44154604B1B9475314148E41FE1731143E71DF668BDE16C7BB6DFDE5B8767BC12BE061C7D7FAB6E76048DA832C08E87A42BB69CEFD5457339DF9B3CC904025F4BE8CEAEED3B779A44958C1E05545D40DB1B3EDD4C49B53565BABEA9965DA4F5EC2F7F631025','2024-01-01T00:00:00+00:00',1);
INSERT INTO "readings" VALUES(4,4,'test','8f91260fc496c3666e349ba6739ecab4','Полуденная газета','Новости дипломатии, выпуск 694','ru',X'785EAD56DB6EDB4610FD158240DE6899A4EE02FA58F4B57D7603832257D2C21497E045AE6318F0A537C00112206F458A2079CD8BEADAA81A2736902F58FE42BFA46776498B92A3346D0A183077B53B73E6CC99993D345391273E3307A67C216F8AE3E2744BBE9337F2028B93E2542EB6DBDB4DD332F324C4994996C5E9607BFBE367432F1AE7DE988C2639EE8A3C0B5956BA90D7C599BC9457F0F24ECE8B2786FC5DCEE51FF20ACEE6389C711CA6B3BFD65118B8B290B7F21A9B6F710DC0E4C232E445712E6F8BB3E244BE313AFD16EEC7F930E4E98405E620CAC3B0B6B13BF4529EC2F494655EE0651E4E3F12119CE983401CF99CE1C4CE43CB8C44C6FD6A91B1EF14FEFF82E9DB483E2F7E42C09740BF287E06B50BFA32FE3A7E66209805785810D7C5B1A1168AF8E218AC80A2E2BCF88182BF92D79651FB613E30E433A4EB0CD42D8A270D78794AD9C3C1B786FC457137879B2B79F1F98E5E203B70454E9ED7F116E7C686D810DE663CC89A8E9072AEB8C0FAB1613B0DFCB9B6EB20AF240BC81171207643BE92BF5527EFE5DD06AEF7AF0104682EB56820B2C7C49D01C9003A588035A569A2159CBF079BC43F0947C90F5C6D8885A27E09A01A8D36AA3E2F28A7D0DEA9517CAF4AE78CA80702C3B51B76574542975157D8BDA52829A784E95A7FBC51064F70117849FFC58F88F24F832A0346DC2620E25F4B91015FE764EE95CEAD8270035A142E80A05A509F27E57DE341030A1F86C2DF234D1F9A895095A52BCC32D3CC4BA06ADB3259846A69DA47D6DD99A1080E96479A4E75A6D73F426D4C599471119595428B4CD7CDA1C961C9640E15F2414CDE7C91475942C6226FAA0ABB265BECEEF33DAE8A71607EE3366DEC543706E6575F9A8449DB7497366396A422AA99FC6081AD18D7257E679A964BD3D4E036C22DC5BF06B5E5F457A07E5D874A7DA8B4770FEAA62AFD74B4ED9AF5D043EF5E52BB52261FB3A8A84526C5685476B943B3845A521D8B145905CBC8D8BF685270CA663C402745AE7776A09C5EFB211C25B9D61E4BB386764A8321197B117FE4957E946C56B2AF449AE5D4B4FD3C49A0B4A52875469574F5671A4F58424ED408F095749631A9D9F0BFC4D4EB584ECBFEE4A0485CCBA0A093CF0B0A5CB21988A895DB8C78DBE3C48439E3485BDDC58485C15A529C9663B96E6F3D8229C3900649E80ADCE7B157F950F57D509560D9442622CD14C3CB5F89E1F2D7718E3C2B81ED4F1849887AE1964D7FE441A9163A23258788869E16FB224108E33B3197E90D4A11EA652662EE53E470CB92F181090F23914C3DF4317D8247339EB1607708C07A2761A98FE700F4077E465E98322048205291A7BB1A5E75D0A3AE523D1B40C3AE18554B5F44A34AD6AA79C0336993512FD4B94863E6EDB1A422AA4C48C013E6D764EBBAFD52B56EBBBD5A2CF493DBBD9797D44303B49059EA916A5C613CD0B85203881E44EAA58699A0180F849F2F4195284079BD5FFED304AA0B28E5E308D4ADD775D76A76DC7509C51E0AAED2909A08D4B7010ADB5C94954A20477C9C23318AB729F3522C101C4DD90FCD368ADE0B731C7131D0305048E95F60378F20F681F9601D5DA769357BFD7574DA29C1ABA1512FBDF20D48C888298D6B7F42B23297D35E3F886BD3BE4E9388A1A4B57C76FB56D3E9DC2349E722A078CAC2E86EB934F948B41563AAC8A9A01D64F5E86FB54D37F5','2024-01-01T00:00:00+00:00',1);
INSERT INTO "readings" VALUES(5,5,'test','8f91260fc496c3666e349ba6739ecab4','Полуденная газета','Новости дипломатии, выпуск 18','ru',X'785EAD56C16EDB4610FD1582406EB42C51962C09E8A9D7A245CFAE6150E44A5A98E2124B52AE6318B09DB61707C8A1D7B44512043DF4A2BA36AA58B103E40B96BFD02FE99B5D32A42523759BC202CCE5CECEBC79F3669647762232E9337B60AB17EA4A5DA8ABFC44DDE4E7EACD865E9CE667EA462DD4F5666773CB76EC4C86B09DA4699C0C36371F7626F4A271E68D2988CCE0436469C8520AF98BBA55CBFC89BA44E81BFCCDF36796FA43CDD59F087DA6E6304E398CC9F627D85EA85B8D6861E1C842BD534BBC7C8B6378A5168EA52E80FC5DFE243F55D756AB87E371360C793261015CB84DB7B5D1C4AF5FDFD81B7A094FB03D65A91778A987CDC72242CC280B43C706F0C8E70C163BBB8E1D8994FBE52265DFEA34FE03B46F22F50AE8AF2CF51AE9DE003018B0FE3AF9D1423E0BA29C12CD4F2CBDD059A330B0A4E2E4DF53FE576AE958B58DF9C022243043E1C0E2227FD64098D7E017E72C904DB545493F3DCCAF40B5540B72FFBC8E363FB7EE4B8BEA750F0C54CBA445B5D60EB17E6A35B71BCD56838A857A921C28A55B4AD8523F8328D47CB5D200F2FE37F59CC25F1A9940564F892A0B22D169931FAD1F621114BF0779443749450B6EAE96F781A71C5F009F01613CEA4722F912523BB3F2EF681734BFD5E12DB7DB400E94001D268D5F020592337520D5EA876BEDF014070196E49EFF001ADE58D408168EB7810FFFB6340788754EEE5EEAD0730DE156FD6E700104495F3F9E9AF39DBEF5A801290F43E1EF93788F6C297427998E72EC24F524E4DB746C16A13DDCFEB1F3C1662882C3CAA45DDAB4B7FBC76882298B522EA2A22568919A0639B239351A6B51E31EC614CD1759944A721679D3B291EB1AC5CE01DFE7BAF306F6D76E132FCA4303FBCBAF6C8265DCBA95DB98C9444435AFEBDD74C7B1E9E50F7E6959F96D7F0C6EA1F555987D9A2E15CECFBFA8E1A44159A4BF8673BD0F1E8EB353F31B7A98DA15A945637CCC97E612D513A35131C28EEC025EC16D2C125412B462A6FD8B2984A06CC6038C49D47767076AE97576114866466F2C491B26280D7F39F622FED82BE268A9DC29B716669AD144F63329A1AE4A88A68A5AAEE63189274C52103DE77D5D832A27AAC3FF9353AFEBB4DADB0F4E8A0475471B9F9614B8643310516BB119F1B6CF8909B4234B7934363419E6262C0C56CAD26AF71CB7D55BCD810E134D9805DCE7B15746D15D7D58765D313A26224935C7D52E715CEC8E33545A4BEC60C2202253A2582B150A23F586C8833E200E840478826CA64251D8A0909F59A622E63EE58C704C8E0F6D781E0939F530B58C058F663C65C1DE1040CD1BC9121FB73D940766465E9830209090A7C892BD3A2CC93C1A202548A4BF2746E5D217D1A814B41E15884CDC329A7CA60A49CCBC7D264B828A52045C32BF2658B7D52FC7EB56E76E9BD096DB5DD354E261D639F68CD334D45713A6395D4DFABEA1CF1DFD05842B40331D083FAB40152840797D34FED38553174EC2C711A85BEDE8AED3EEB456A5137B68B5523B7AFED3880628BCE6A2E8510239E2E30C85D1BC4DC13B16488E2ED5FBAE32CADE0B33987440DE10F70789FC33BCCE224EDF5B8F56E1755C0737D32A3C1395F0D5E0E82FB84270048DA832C00E26A42BBBBADD8B2FCDEA76AFF32462287CA5A0DD9ED36EAE4DBEA2180125547C826E6FB85D1C26D59694E9FE8601FAFA78F7F86F5EE62A0E','2024-01-01T00:00:00+00:00',1);
INSERT INTO "readings" VALUES(6,6,'test','8f91260fc496c3666e349ba6739ecab4','Полуденная газета','Новости дипломатии, выпуск 914','ru',X'785E9D55CB4EDB4014FD156BD6699E45856CBBAD5A754D51E4D893648433638DC7A1012141515720B160DBC70A759B4269A352C22F8C7FA15FD273C7363141AA68958D67E63ECE3DE7DE9B3D96A854079C75993DB30B7B6D17D9E1137B8BCFAFF62A3BB057F67B76929D36D61A6BACC6521DC172644C9C741B8DC77844BE1CA6FE9012E81411546A226E28DD674A971DD96FC87183DF2C3BF5ECA59DD91F48FCCECE606C048CC9F6236C2F081A1EE61E5CE68008ACF617DC7065E735CF5E64C7F6363BCA0EED4F6FA3F514FE71DA8F4432E221EBCA348A2A17BDBE9F8804A1C7DCF8A16F7C58EF2A8964B92110CB4070586C6ED598544604E5C1F0B70EFFFF607A23ED394A9ED91B0FF53B7EB343EFF7C199874AE620614E2566079E3BB87A6103737B931D67EFA9F22B7B5DF32A0FB3AE67BFC0FCDACEEB08FFA11A263BF6EC39B98313908CA8383FCC0FE6F244C4BB8B84F389D77C566FB6EAED66BB056E499A054C1604C1B39F1011FCAFB0DEAA83C67EA4826D226E8F69E5E4CB65ACB1C4F81AD4356B8C4B48D269EED7EE6CFA2A9C2E4D3AADC2A6B5B6B10F01C65C1AA16421071D4C2ECE1E1388C4788BBA651A53B640A5D2680A26FD71D93D407E010A2E51DA295E76C4B670AA77D9EB761317A55397BD7CC508561EB6BD0C1B739D2859895A21F65EC4BC81EE02D27119B0F3379C858CABF836D6EF017CFEA20290BABCA8FB21C0074A3F1E270D7B1937F2B11F966C16D2FF2D962311B2A9C1A0989B3D56C003A96E32550209C12706E91F3A1F9E7C2242CC2684DDDC449BACB7B79048A779A3F1C4D4F3A4B46AF4D09762D72FF270E27EA93368741D69525A0341AA35DA6AD981B98AAE4FF3CF241E714D49DC52095C7D7C029F4A1B4EA80DB70539A165B91172584D32E251B852C17AA786165F2D817C89248C8B0844EC97495CE34FCBC62CA66BA412E33A62F94A0C17AFC3149C38B03B230EBA8B3DE8348516A473843268ADEF280DEC84381F9C8282B0102A3F1A158B804A463AAE875386C803A5C73E063BB71072220C0F7B7D00CD6F344F022C61680462067E9470D4A621A44A935E1596E63ECD580912E5F7D4A03C064A0E4AE9DD502133E9C76939149B2154415A390EC43045F27C89C7F82B729FFB7F0036FFF77E','2024-01-01T00:00:00+00:00',1);
INSERT INTO "readings" VALUES(7,7,'test','8f91260fc496c3666e349ba6739ecab4','Северный вестник','Новости дипломатии, выпуск 348','ru',X'785EC558CB6EDB4614FD15824076B4CC87A817D0555174D345BB760383A64612619914F8B0EB1806ECB88F0036E006D915298A0428BAE8C6756D44B56307C8170C7FA15FD273674889A2245B7E144160848FE1DC73CF9C7BE68E76D428484297A92D95FFC6AFF9657AC0CFF839BFC2BF93F47889FFCD4FF83B7E9E3EE727CBF6724DD5D424EC63742F8E07516B7979D1AFFA8EDF4D9C2E050A13CC1224719FC514F60DC29D22C21EBF4A0FF93F8AB8D947C02B3EE417181A7B184A237F05C0537E2D5E0E15E01CF20FFC120FDF032B1EF1A186AF31C987F420DDE7178A556DE0FB41B2D6F7A21E6BAB2D3FE9F70B0F56D79CC88B30F5068B9DB6133B18FD2CF0114C0E045EDFF51846AC3CD5543F883D37BF89D97702FD7D307DEBF3DF2B0A98A3A491ABF2EFDE2B05490C2965CA2EDD53C48D4815634E683DD2C3F4074AFA9C5F6A4AE1C5494BE17F60F8251F5630F3CFE91EBE79C9DF2BFC17C1D70916F5253F7D781081373DA020AF8B58D343A5940FADCE5C1C5821991544951EE36F3F3D560CB3A21B1553370DACA002D55D63C03565AB4020C81FE38ED2637A515A6313783EFEC95F138A332910247C447C299087A0983E13CA212AC1F34730489C934884BEC1512907CAF20D442571C8C9C425D4C9CFA0AFE74AFA3DBD45C1806A44562CA3A2D7450EF43155D319006041093F61B994171762C27D7C089C5458E98FA013C247C929F8DC0234FC57153420D6214DF756AEA58070CDFF92B80082F42E2EF7E5F74D5379225628FD8980922AD217F852E8E3E11A7825127E87498F67EA6076D8911E00A9A84BAA7CCA60A4070913F7478A7E8322DE82806CE454CDEB8FA68799B9DC4317D0C3A7D745C3802E606F6BFDC05D2743DB51C340D8AAB4574D8D622784A5E99ACA7C58A5A5EF6AA3316B417B7B3CC432B231B5467517C6B8C1FCD80BFCCC26E92696A6B9A37A98496506B9F8F680A2B941E2C7214DE63B1BC2D533EFC2932D6FDD132EDC52BF319B64DDF9E896FAF9572AE191F399E3F9062C8C02BF30DD84B34E4C2A3D7D3425DD8EA7B46E8298395F0962D5684E40FCFA8B02C4EA0D10E759E3E268EDC2EC7D07DBF798CE925BDE34E724A9B4B7CF5DA442DD9717CAD22758F8B2C842FD06166696D7E214903C32B8531A1004CFF09AC567A795CD672F113C613E37D24B54A03C824E27EB1B76D40C6AA6E14110A154205F94C11DB67F04659B5E1BBD090A686505E5D8D09F225098C88266515C9141A9D10ABB8EEF3D73B238A21627CA4A547E9C501BE4266188F21D57BA2C19E107F2321AF45848414453E50AC18F7322D13F4E4E0D43332C7BE1A4A87AC749A1101F3129D2F0E324653574AD6A5517CE8A2A729C15D4F4B0ACA010B689E52D38F326A961DDA3F555373D88B11862809EDD47D73CA936C3AA69A639A5B70D866E1E44610FF15C6FE0E461C46EB09D9B76B6E5F4822816D219BF25E9646FBB09042C2A67ABC7A836A8A55AD28D25837C1FA8C471859107F691109D46B682105974473698E9B69D5597BC8D8381E752F26A1C3A6DA622402708371C6C7A7280E76F7A316BAFAE01AF7C12B2C8C5C1017505863A4E3F620010A2F882245A95E8F2810E6D43F901032CAC069DFCD60DFC4E5EAE13BBCE2625348FFE1EEB97B9AF5AB6669B665940B7734F1A9ECF3D59E96DDCEB13DC933DDE937BE6B3B0BBFD09C9C7B293E131EA5A64294403E6ACB3301769B6206D2F646EC10B4D336F7BCC6A7DB226E89559AB97D72572D0AE68282CEA68C449031D3A9D34C41982CEADE2288BB65E14430106ADD71C18B669658E6C579B9330E8955D9F92C75D60809C76E026636E3214E405A3EA526F3DCB146D24F2BAD32E62E935CDB28D326303079B496E23A285A4660FA0F0D80BB25D88B8FA9F60D50C43ABD9B54560D5A760919F78DD049E2154B5C19C0837587A3A46CE3ABC91369C7E82214D139D393A63F2E1CFF038F161C52DF54979A7B74DCDAA37CBF06454A2ADC092F8BD22FB258318BB0B1CECBE8BC0A9D9750D4780BBC3A10585A0244F5B3D7260682A3F5E67BFEF8C8FD745350503986EA9FA6A0DCDD2A79A854CB26DE237DB42EA4B166D78E4EFB9B0C48E48BB9F216AF0C160ECBAA5D58CA9ED712618B30046C86904C6C4F6B7FB1F8E13B741','2024-01-01T00:00:00+00:00',1);
INSERT INTO "readings" VALUES(8,8,'test','8f91260fc496c3666e349ba6739ecab4','Полуденная газета','Новости дипломатии, выпуск 342','ru',X'785EAD55D16ED33014FD95C8CFD996B41DD3FA8E7885E781AA34755B6B691C394EC7A8260D2604D29086349ED010125F50C6262AC6C62F38BFC09770AE93ACE9D0C660487DE88DAF7DEE3DE7F87AC25299A990B336331FCD45BE9BBF5832E7E6C21C23789EBF30B395D59535E6B24C45C8196A9DA4ED95959B73A3201E64C1800E5519F6CA4C475C9710E62CDF3327E61428E7669A1F38E68B999AAFE6146053246B8164CAFD50AFC2C19699F961CEF0F13BB6A13033731D739CEF9B1FF95EFEDC7C739AAD06F627593712E990F77046C36BF84B9EBFE4B7EA0B9D6E908A14CB23AE835EA0032C3E933140E32C8A5C86CAE35070646C3C71592CB508AB40F3A7B68F7FA9ED716CDEA1D363547EE298A3FC1538384143B3FCB5FD887FCECFDD4307FDCD40CD8CE8CF771D1B582DF25D6C076BF97EFE92F8383567AE535B98B61D730805F7C0E62C3F5806E05B121489DF1DF3DED23905CCA939BE3BD0470806280239AAD79BEF3B7F6E139D5E5F1A342D9A2547585A10BF713C7F193F5214AA93696056B4041A1CF3C97CAE327F7385B70C79BB910C3749D00953D2DAABB099CB521D2848EAB98CC7B04CD3DB712F73BAB2B73D4F69FA654EA3E5EDC018231E6B21E3D22614E8C2341326C87CDC27376F278416CA2CD68A0E8B839175774D287CDD129BC23AB1CD1E359A1EBE543BDAECC17D4635156792C3CB3313AE5219D78EFC93BB16700AAB5FA250384769DE5479A9FC95AA5BFEFA42D50FEB55D3F5BBAEEAEB2C7AFB6A576BA7470166D99CE50563DC74A26519A2CA7EBFBCED1356125CB29EC81402837088F7173714A07C2C7A9828907D6303265AF79F004865850D79AA970B501A946A10C4E25950E258072D18C1FA556734BCC24C29986EEECF4251EBE2E26F9A0CB922103B1243EBA2794F7624FE979ED61BAEDFBA77EBA6C85CF3A6E093BB35052EF91844D46EDE9878DB14C4041B0BC8568718F2A8774514BFB5E6E2525FED60C4F16881240C08118A24A830EC55DFAE6E63394F8632D596E1F92A315CAE0E32E86C0DB635E464A1EA65F2A8D4C4BA163E232747E8869EDA2DA9D0C2E0D2CCA5BCBDD28445A8652242EA1CB05C0DB61910FA528D028CB42243C463A179AFD345C1C517C5D310CF23FC077EFA41947254A0605299A59DA2BC2A31A0015346444347F6AB309471BFB2B51D1E40266F721A8BE54CECC930AB857D31C8005E3CABE8B9189D3BBF000272C0D7','2024-01-01T00:00:00+00:00',1);
INSERT INTO "readings" VALUES(9,9,'test','0c7c63df274f8ae1eb05b07db869073e',NULL,'Новости дипломатии, выпуск 944','ru',X'785EAD564D4F1C4710FD2BA3967C1B96F958D80F29A728B71C9233B1D030DBBBDB62767A341F108C90C024B960094BB9458E2C47B27CC865E38082C106C9BFA0E72FE497E455F70C33BBC40E897360999EE9AE7AF5EA5555EFB34C1669C8D990A917EA5CBD56E7E5A17A579EA8372B7A71543E56EFD485BA5C5D5BED339B156984BDD33C4FB2E1EAEAFDCE44413C29820939490BD890451EF19C0DE3228A6C960BACC8FFCFEA1A2EAFB5CB0B4B9DC1EB8DBAC2CBB76A4EAFD4856DA9D78076531E9747EAD21A74BBB096145B91C8A67C541BBC7DB1B915642283E919CF83519007D8FD48C670663C03521C0A8E1D1B0F6D16CB5C84F522E7DF02E07FC3F44DAC5E762CF55C530906AD3F0F7FB410C4051149D19587965EE850B1678E67505E7E4F419FAB2BDB6A7D980F2DF50ADBAFD44507969F9687E0E25CBDB5D44F9AAF39BE206F9FEE44E32D8FC9C9B336D6F2C45A8A87B2F3411CC89089EA1CBFA7F83B2A4F2DD7ED386EC7733C1719B4D4EF08FD10E811AD0509217EEC7B529ED287A51C7BC0F3FE57F58C509C1981A8ABF209F165411E9A623AA695435482E7F76090382791E0CD1FC4D1520C14E50B1069701863FA119A5767D0D763ABFC8EBE96C744353C5BBED3717A3A063AFC5CC3BFA184127EC272651E2EB5C1231C044EB898973F80CE3716923CB770DC0734FCEB6A1AE0EB84CCFD6272A9215CABDF0C2E8020BDEBC72373BEDBB71E7420E3AD4886DB24DC7D964A5D3EA68C6C96E5410AE93A36E3314AC2770EECDB3D5B72B4D76CF1DD7A4F6F70800298F1381732AECA8116B9298E7D266089711767F3BD84BC85B288F3948CC5C14C576FA551BCD915DB4257DB907DED0DA869D4BB87ECF32F19E131F6BCC65EC2D34CC62D730B15B460D4D4EEAD495A3626FD8F41AC14BE04B1EB0E16207EF5450B2235982AE43B103F5402F747BBD6B21E05E8C20D9D4B55F1319B9A54E44F8EC75503DB6715D88AE44466C825F8459EFE451F8253BE23466892C8F0C606F4D2771EC2515A18C5F12CEF18A7D4D4D349108B4741E5478B6521EF5A9A7941FD382CD214FA6AA46872AA056B1EB364CA5372A29B79A833D2C4A4DBFEFF1253DFB55D7FEDDE4191BC9AA0A0944F0B0A5CF21D10D12AB21DE26D5B10136C47206D6D170926698C41B79817D75FB73DEF4E66661C33163CA11D88502441ED4617F65E5D7F55F798CA2CD724375F89E4EAEBA440AAB5C676A79C54445D70C571575C420B54FA02C149CE1102A21BC2AE4C11C5E456D1558647950EABD12F131152F02C4F831167703096E92CB8BD1B887847E47CB4B905BCE648CAB310B31E0A0443E320CA3800A490A92CB24D83AEDE185047A956C4C2A61CD7CB50C6E35AD8BA81C033A993530F34D9C8121E6CF3B4E6A94AC948A43C6C09D7F3EA26EA757B8B69A14FDE7A6F595B5980E66723B7D41FF57C425FA7F9A4270FDD76F40508C340133E9261D180AA50900E5ABDE29F464F5B429998DC5590EFACDBFE9ABB0C35095072B584F424A09E0D50782D6455AB04722C260512A3799BF120C302C1D178FDBBA146D10751812DDD3E2619260989FD33BC2E62E87DC81E2C379E35CFF67B836578C62BE16BC1D1F7B8EA8647D0882A036C774ABA62CD9CAF2E9ACD9C6FF32413486929A1EB7DDB77EE348B2A19230AA82A8CDE8AEFE030A9B6A64CD739D5B48BB41EFC05A5B80CCD','2024-01-01T00:00:00+00:00',1);
INSERT INTO "readings" VALUES(10,10,'test','0c7c63df274f8ae1eb05b07db869073e','Северный вестник','Новости дипломатии, выпуск 642','ru',X'785EAD55CD4EDB40107E15CB6713EC040AE4DA6BD5AA678A90E36C92158E375AAF434384445AF50412875EFBA31EAA5E296DAA140ABCC2FA15FA24FD66D7264E0E8896DEBCDEF1CC7C3F331EBBA9C864C4DCA6ABDFEA6B7DA9AFF3C98ABEC1E3573DCD8FF454FFC84FF2D3D5F5D52DD773331923B2A7D4206DAEAEDEE78B384CBA59D8A50232430691A998292AF709B9CF4D8DABFC58FF74CC6192BFD2577AA62F10AA384229F23DBA39A7C6703973F477DCDF50A7FA973EA3577AE6E16B24B9C95FE7137DE13C5AABE3FB41D68A79DA636DE4A8FBF560C50F5682F5EAC56E2B4C798AEB3E53613B54212E0F4482A24916C79E8BBE938833446CEF786E22148FCA83622F0D8A7FE9ED45A23FEB33C09E80822BE7F7D15B075066049C30E6478E3918C0A007914451FE86A04FF5A5E7542ECE9A0EF58030D0A7BF21C3698DF2D71CFDD10A984F1E5EE10B1ABAD433CAFCAEDA687EEC2C402179164B43178B626A9442129C4F1C7FA3E607355205CA39E89B105C133E477F002F507749D3A006715AB188F6488EB12B8531873589E7A62A9410C4F75C9640F0867FE8DDC6B4447B340F6904454CDDDF3884AC7D96282E9242643A282BF9D8E5641D1690174703AA16892C5192922561BFF466957BDCECF33D6EBCD4749FD77DBC283F6ABA4F9FB9D4964D4B162DD20E984C4552C95AB1C742466BCBDB84749C276CDCD567A1E0727F5B9B0B0D3E7E526970EDAE06ABFEBA7F8B347D25E638C4DA991359A87E572EC31F14139D4E318863B7A0AEE0732052A8072A31997F315128CA86BC8D6187A6DBDB70C8667D078564663DC65255B3456983C96E98F083B0A863ECB120B131A3CA68AF44999470D4DC7C56406351FB980E7A4C5211B3AD2243FF1C1349F07F306D36BCA0717F50E4A53928D8E261A0C0251B8288CA580D89B73D4E4C600499E249B75AA4C7E2F6922C41A3E161669785A18F8926CC3F8FF8202CAB98491E959356AC8B9E4895E1787E4B1C17B7DD0C4A1B8BEDF71899A8FC6DF81B54C138164E2317C7C043FFC27D2101825AB71BA110B85DD8D01E9518F088B0A32C93DD918B0A1D21FB2136968DE0C9902BD6DE6DA161FB46B234C2BF0B0E04439D304E193A90B0A9C8D25DDB5E1918D2F2284E44C3AEE894C748249DD2D8665BA032B993D1D62B565E5B4459E5D8E1DD0CC5ED3F0F98ED663CFC039AB07FDC','2024-01-01T00:00:00+00:00',1);
INSERT INTO "readings" VALUES(11,11,'test','0c7c63df274f8ae1eb05b07db869073e','Полуденная газета','Новости дипломатии, выпуск 372','ru',X'785EC556CB6EDB4614FD15826B4616295B56B42DB20BFA58BB8141512369608A239043B98E61C0AAD19503A84076451FE822E856702A548813E71786BFD02FE9B933A4481190A0A4460B49808673791FE79E73672EED44A471C0ECAEAD7E530FEA3EBB517FAAA5FA80CF229B3F516FD542FDA596D9F76A717074E0366DC74EE310E623292749F7E060EFD7423F1AA6FE9042C529DC8854864C6E096C5503C358721893ED2F48F24E3D643364B4B290EB4A7D54F778F81EF9E2915A3996BACB6ED5C7EC269BA97756EBD8C3FB93B417F264C4FAF0E1353DF74913DFA7D58DD39E9FF004DB6326FDBE2F7D6CBE1411824669183A36328F02CE6071F2C2B1232179502C24FB4ED7F139B97D1BA9370D0B202EB36BFC66D6DFD7AF2D14B34203565465766DE9852E19360BEA4D769BFD40C52FD5BD635536165D4BFD01F37BB56AC0F3CF5537D9AD550B4500FE985D03B6A57A6FA99F34B40BBCBC547704A20988DE6773FC66D9DC72DD46D36D1080D8A71E3DC0E08112B1D4EF941AEC5E6573DAA8B5C1A37CDE689319F1EBDFD709B411FC0ECEDE02A9B9F6FF1F2259298570DC0C5D05CFB403F0BDB29AC7DBE1FB15B880C735D8DC0668D80B457046C4BBB463A16560E4E0D889F46350AFE9D82C02B55BCD2B676DD313FD8BD2A4E5163687DE15083C6691E422CAE94C0B69C87D6973120973497517138A1688349231398BFCB15661CE313C39E7675CABA56B7FE33DEDE04961DDB5BF786E533EC61FA930F737617122A28ABB0DF0369C1AEDAD5DD2B274D9DA95A2565476534BF1D025D197297EFDAC92E2E18E14B7E964FF6C8F2ADE431F23B784B3269D5D3E37416DEF42A026907AB3689497407CF9550588E35DBD2A89BF7FEDC48BA2F9B5DA73DEEFAC99920367C560900FDD4B3BE7504EAC8948C05F700ADCFC84D989A06CCAFB18EC60F5C90934D269BE40A038352A63896C98A0745EC5433FE22FFD3C8E16C806D7B51C654A674890C6313455CACFF0588BD4FC4D26231653107D32051AFCB2266AC0E3D4E4B6DB8EE71EEF5D15316A83158F58953E881FA5539EDB71BCF6FE553D72AF401136457F2BF3724A21CE3835D89E72B0D1F4DED06182BB4F84BBC726DD3AAEE3B68FEA9D19335C8A8013063B0FF8C42FA2E8117D514CD2FC1C1889446AEA94BB34C4F2DD610A026BE59C8F1869A3B8F9B8942C92D2F73E468329443D74AB3B17318A18AE6753CEDB7EAE2EB39462C203AADD96B1DF6736020C443CF6711219031E4DB964FDD31EF2354F629604B87D41570068E08709430231C427D2E4D4645718FA7436E42B42E1540C8A6520A24121D78DA3604AD4CAD127004D096BFC472CAC83EFB53B4EEBD0FB74F4499ADBD1A73CB6A06FEA5BA34E23F1335167118B8717FF23EC683861CBE81291DF20FA22482BCB011FA6E8B9B92C13FDF5DFAB7F005B8C5247','2024-01-01T00:00:00+00:00',1);
INSERT INTO "readings" VALUES(12,12,'test','0c7c63df274f8ae1eb05b07db869073e','Голос побережья','Новости дипломатии, выпуск 353','ru',X'785E9D544D6FD34014FC2BD69EDDC44EA8A0B9724520CEA58A1C7B93ACEAEC5AF63A255495DA726C250E5CF93854886B491B1451D2FE85F53F629ED76EDC220AE296977D3B3B6F669EF759A6F234E4ACC7CC67735D1C16C71B6665AECD1CC551716C96EDCDB6EF3397E5698CA6B1D649D66BB7FFD21C0772940723824D735C56B98EB9A647DE03FB8AB01D73839FDFCCA238340BF3BD382DDEA1510B3452DFC72607C75C9A25FA71D1FC34E744CB2C5DC7CC8B137353BC2D8ECC0FA7BBD9C5FD241FC4221BF308181DAFE36F78FE86DF691EF4074126321C4FB80EA24007387CA3241E95791CBB0CAC6528383AB6775C269516615D68FEBA9CE17FB8BD92E60358AFCC926485CE278E39C3400BC77C31E76685191666E59825EA9603794B5D48A6B9BD8082C6BE2A014E1DEF71CBF35B34223A1C7341DE419D4B02FC043048754F20BF854907B10A7769B67D96AA5269ABB8CB321DA498CE73199750AFEB1DB8B73D0315CDD62D5DBFEAF1BDAD036834E1520B252BC5A8D056BF7D26C8074EF1D1B3845E0B552E754A603298D44683F91CD35F6034CAC09ED815A5313DF6B2E3E18FFA528F3D7FC1889685255B2BD884A799920DD4DFA5BD036CADBEC5A5728D4B39FA23DDAFD683FB34B79EDCE1F9F45983E7A30778DEF1FADF296E3620E300EBBBD6B332FF21AC524618A786C375B8F914CE355C9B926BBB82B20087B916726423A073DA9E318F23D47C2A22EC0B9CDCDE462E90881D00A7B98D16CF748BEED2FE215D221449503F52E66456FB588571AC325D2AB73E25F5AAD3510EC092F9DE98CB7A61935200E481448931067DA7F6540AEEC4D8E6CC1ACE23441339A94AAD1211D2C8788EA7A31903F250A593007B602F0839159A47FD0188DA7F529E85F8BC604008330CE28C63B61432A83CEB3769A53CA04856D768FCBE1AD665A8E4B016AE0C1F5E266939ED52B548910AF3463914A31C8FDBCF1266B6FB76F00BAD2958F4','2024-01-01T00:00:00+00:00',1);
INSERT INTO "readings" VALUES(13,13,'test','0f5f35ab2e39c6df259df85f7cd52852','Порт-новости','Новости дипломатии, выпуск 243','ru',X'785EDD57DB6EDB4610FD158240DE685BBCE862017D2CFADA3EBB8141532B69618A4BF022D7310CF8D21B90006D91B7224590BCF645756D44B1131BC8172C7FA15FD233BBA445C976EC344E0B1410202EB9DC393373E6CC70C74C459E04CCEC9AF2853C9147F2A4D8936F8BC7F2F5925AEC1707F2AD9CCAD395E64AC3B4CC3C09B177986571DA5D59B9DB3BA11F0D727F4046921C67883C0B5946269FCBF362AF3858828973983B57E6A6D892716CA11DBFD51F18F218502EE4196EBE9113DA2BA796218F80F7A2382CF6E5A9E1782EDE8FF38D90A743D6C3194EC3B1971AF6924DF82F1FAC6FF8294FF178C432BFE7673E1E3E12118C4679185A26F0460167D8B1F6D0322391F1A05A64EC1B85FE9F60FB3A92CF8A1F10E96378312D7E84D753BA32FEDA7B6AC0A929459BC250EC196AA162829C4C708DBC14DF51104EE49965D41E4CBA867C8A481ECA5778FBA76558F999025BFC22DF18F25715C3893CC3F2E8E30D3D278E148764E4591D6FF1D8B8C137B877331E644F7B78A2F24951D92F9E180D7B193FCA1DF26BC83F8929F003BE1BF2A5FCA3DA7925FF0D85EBDF0B3172510F31D5D07F1AE2EBF07C8210BFFB1D4146C28F757D825B4F889E06AA9314E48412A62A9A980B5ABF036189E254A3B8F38AE878035D28812FC0059D707DA8BA841EC96394F981517CAB84E390420F0486D3586EB41559E865A80AEE5E1091A86C08D399BE385507EEE345E0858949F13D88F4DA406D4D7088E30222FE3CC537D87A4CC7BDD4E5A3209C83790A174090ECA8CB7DFD7EAB653C58868A6C8422D824DDD83113A1544CAB9965A6999F40391A96C9222893DBD8B52EF76C88DEF66C8B6B977B9A9DCE2EF467C4A28C8BA854235A645A9B764C4E1AC76C12CDED98AC05228FB2840E8BFC9112D19A34E0EE16DFE44AF0BAE6578E4BA258BDD135BFF8DC244CFA4C677666CC925444B523AFADB0B9C3B58C5E1E4DCBD9D1A4D137C22D056601AA67AFCE41FDB20ED57B0FD49B94F0EE689BB5D3431FDD7216DA39297ADF89F3A16DDD86F79A32BE152F7822FAFDB24FED9865CECA44C62205679043F0E103DA0C8CB231EFA11782496B6BE065A7F91086925C339BA5D9B2364A8D3D19F8117FE497761429E7B8A54A20CBA9ED06799280C733CA6BBEA8C2D097693C640919513D3B50C49CF94419BF1F9F3A2DCBF61A77768AA83B730A2CBC47A7A8E2EEC729C759B59C8E7B67AF3E65AA88ECF7E455C7B35CB77367AFEE3957E03D1B83B435E11D53E03639B1D61C7394589D0E4316F6160AC8F66CCB71AE78306218881125F4071EF0D8AF6C28A5DFAEC4B86C27439166AA1A664FA91ACAA7831C356952D3D81A3294BB2EA658E916B480B42C841734C66F8904D0079772569660AF140ABDCC44CC03F218E65832D83671725F24231F9D4CEFE0D19867ACB7BE01A0FA4EC2D200C337340271E9FB61CA80208190883C5DAFC34A984F7DA50209F7D745BF5A0622EA57D233D73EC654271F1074D75DB53CA7B5489B8F0D3AF1FAFF1F74A49B449BD108A2899FC6CCDF6449C5CA32113D9EB0A0A6E79ED32EE5DC6BBAF35D841E79ED2BF9487DCC1D16CA884613352662ACA231510D7EF4CDA7BE0F318B297AF74490CF409528C0F3FA9872DBE457AFD6940F22F0751E6AD36E5ACDD695EE10FBE84455C1AA418CC62580C26D2ECA164620FB7C90A31A54DC46203B16708EA6DBEB664AF2DE0F736C69B530486290235DF90CB7F308D2D2351F2CC26BD91646C445666BAB84AF06477DC596DFB7048D42A5816D0DA998CDD998ADBFC36B63763D4E2286AC2C24B4DDB69AB6B708A34C468F1C2A3FC3DB4B0E4D9C241555C894A4927C3A48EBEEDF81B57433','2024-01-01T00:00:00+00:00',1);
CREATE TABLE sessions (
	token TEXT NOT NULL, 
	user INTEGER NOT NULL, 
	csrf TEXT NOT NULL, 
	created TEXT NOT NULL, 
	used TEXT NOT NULL, 
	expires TEXT NOT NULL, 
	PRIMARY KEY (token), 
	FOREIGN KEY(user) REFERENCES users (id)
);
INSERT INTO "sessions" VALUES('3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0',1,'secret','2026-11-22T12:00:00+00:00','2026-11-22T12:00:00+00:00','2026-11-29T12:00:00+00:00');
CREATE TABLE sighting_offices (
	office TEXT NOT NULL, 
	sighting TEXT NOT NULL, 
	PRIMARY KEY (office, sighting)
)
 WITHOUT ROWID

;
INSERT INTO "sighting_offices" VALUES('CL|министр иностранных дел','28d9c2d8520cd24c');
INSERT INTO "sighting_offices" VALUES('CL|министр иностранных дел','83ae6778830e0fb4');
INSERT INTO "sighting_offices" VALUES('CL|министр иностранных дел','8cba98c5ddac4e21');
INSERT INTO "sighting_offices" VALUES('CL|министр иностранных дел','fc3f5f77767b0541');
INSERT INTO "sighting_offices" VALUES('GE|министр иностранных дел','53943112ad2d5a9d');
INSERT INTO "sighting_offices" VALUES('GE|министр иностранных дел','93e051424bc738a2');
INSERT INTO "sighting_offices" VALUES('GE|министр иностранных дел','d07138419b45dc7c');
INSERT INTO "sighting_offices" VALUES('GE|министр иностранных дел','d2f91fe05feae2fc');
INSERT INTO "sighting_offices" VALUES('NO|министр иностранных дел','1bb200ea6899f832');
INSERT INTO "sighting_offices" VALUES('NO|министр иностранных дел','cd6239167fc1a517');
INSERT INTO "sighting_offices" VALUES('PE|министр иностранных дел: перу','3e85a36d034a5450');
INSERT INTO "sighting_offices" VALUES('PE|министр иностранных дел: перу','64b622ca6c40bb9e');
INSERT INTO "sighting_offices" VALUES('PE|министр иностранных дел: перу','6ef04146e72bfa69');
INSERT INTO "sighting_offices" VALUES('PE|министр иностранных дел: перу','de28d69a4dd5d01c');
CREATE TABLE sightings (
	id TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	value TEXT NOT NULL, 
	first INTEGER, 
	last INTEGER, 
	first_claim TEXT NOT NULL, 
	last_claim TEXT NOT NULL, 
	count INTEGER NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "sightings" VALUES('28d9c2d8520cd24c','b6da28d91604c690','{"person":{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL"},"position":"министр иностранных дел","status":"current","country":"CL","organization":{"unit":"cc95ae81a2b435d3","type":"country","name":"Чили","country":"CL","wikidata":"Q298"},"sphere":"public"}',NULL,NULL,'5e574539664d9ba33b53','5e574539664d9ba33b53',2);
INSERT INTO "sightings" VALUES('3e85a36d034a5450','e82896eebc85081a','{"person":{"unit":"e82896eebc85081a","type":"person","name":"Артём Ковалёв","country":"PE"},"position":"министр иностранных дел","status":"current","country":"PE","organization":{"unit":"8b7067aebc2bfe9c","type":"country","name":"Перу","country":"PE","wikidata":"Q419"},"sphere":"public"}',NULL,NULL,'bfc5e66b1339397983d0','bfc5e66b1339397983d0',1);
INSERT INTO "sightings" VALUES('53943112ad2d5a9d','311f6e9ae4f051d0','{"person":{"unit":"311f6e9ae4f051d0","type":"person","name":"Мчедлишвили","country":"GE"},"position":"министр иностранных дел","status":"current","country":"GE","organization":{"unit":"0fb47fafb1d0fc57","type":"country","name":"Грузия","country":"GE","wikidata":"Q230"},"sphere":"public"}',NULL,NULL,'0ae7894c782921101709','0ae7894c782921101709',2);
INSERT INTO "sightings" VALUES('64b622ca6c40bb9e','e82896eebc85081a','{"person":{"unit":"e82896eebc85081a","type":"person","name":"Артем Ковалев","country":"PE"},"position":"министр иностранных дел","status":"current","country":"PE","organization":{"unit":"8b7067aebc2bfe9c","type":"country","name":"Перу","country":"PE","wikidata":"Q419"},"sphere":"public"}',NULL,NULL,'3e25d2a335dcc8114fbe','3e25d2a335dcc8114fbe',2);
INSERT INTO "sightings" VALUES('83ae6778830e0fb4','c042ad8fb5d00abc','{"person":{"unit":"c042ad8fb5d00abc","type":"person","name":"Хуан Перес","country":"CL"},"position":"министр иностранных дел","status":"current","country":"CL","organization":{"unit":"cc95ae81a2b435d3","type":"country","name":"Чили","country":"CL","wikidata":"Q298"},"sphere":"public"}',NULL,NULL,'eda50c97ae139dde5ef1','eda50c97ae139dde5ef1',1);
INSERT INTO "sightings" VALUES('8cba98c5ddac4e21','c042ad8fb5d00abc','{"person":{"unit":"c042ad8fb5d00abc","type":"person","name":"Хуан Перес","country":"CL"},"position":"министр иностранных дел","status":"current","country":"CL","organization":{"unit":"cc95ae81a2b435d3","type":"country","name":"Чили","country":"CL","wikidata":"Q298"},"sphere":"public"}',737799,737799,'219569a8b3608c3839ae','219569a8b3608c3839ae',1);
INSERT INTO "sightings" VALUES('93e051424bc738a2','0d2faea31a49c55b','{"person":{"unit":"0d2faea31a49c55b","type":"person","name":"Давид Мчедлишвили","country":"GE"},"position":"министр иностранных дел","status":"current","country":"GE","organization":{"unit":"0fb47fafb1d0fc57","type":"country","name":"Грузия","country":"GE","wikidata":"Q230"},"sphere":"public"}',737804,737804,'ccaac4ff91c95984859b','ccaac4ff91c95984859b',1);
INSERT INTO "sightings" VALUES('cd6239167fc1a517','70f42b751e270045','{"person":{"unit":"70f42b751e270045","type":"person","name":"Уле Хансен","country":"NO"},"position":"министр иностранных дел","status":"current","country":"NO","organization":{"unit":"98b3abd24e83158d","type":"country","name":"Норвегия","country":"NO","wikidata":"Q20"},"sphere":"public"}',737799,737799,'148e0ee70b6187d9de61','148e0ee70b6187d9de61',1);
INSERT INTO "sightings" VALUES('d07138419b45dc7c','0d2faea31a49c55b','{"person":{"unit":"0d2faea31a49c55b","type":"person","name":"Давид Мчедлишвили","country":"GE"},"position":"министр иностранных дел","status":"current","country":"GE","organization":{"unit":"0fb47fafb1d0fc57","type":"country","name":"Грузия","country":"GE","wikidata":"Q230"},"sphere":"public"}',NULL,NULL,'ca830843556d5304596d','ca830843556d5304596d',1);
INSERT INTO "sightings" VALUES('de28d69a4dd5d01c','e82896eebc85081a','{"person":{"unit":"e82896eebc85081a","type":"person","name":"Артем Ковалев","country":"PE"},"position":"министр иностранных дел","status":"current","country":"PE","organization":{"unit":"8b7067aebc2bfe9c","type":"country","name":"Перу","country":"PE","wikidata":"Q419"},"sphere":"public"}',737794,737804,'3a7213c8ed06af75e5b0','fe1f0f2da6d1375767ff',3);
INSERT INTO "sightings" VALUES('fc3f5f77767b0541','b6da28d91604c690','{"person":{"unit":"b6da28d91604c690","type":"person","name":"Х. Перес","country":"CL"},"position":"министр иностранных дел","status":"current","country":"CL","organization":{"unit":"cc95ae81a2b435d3","type":"country","name":"Чили","country":"CL","wikidata":"Q298"},"sphere":"public"}',737794,737805,'a77a03e7749686788228','44d85431518af8978d0e',4);
INSERT INTO "sightings" VALUES('1bb200ea6899f832','27f6a56f69997283','{"person":{"unit":"27f6a56f69997283","type":"person","name":"Хансен","country":"NO"},"position":"министр иностранных дел","status":"current","country":"NO","organization":{"unit":"98b3abd24e83158d","type":"country","name":"Норвегия","country":"NO","wikidata":"Q20"},"sphere":"public"}',737799,737805,'a93672ad343ab1c043a4','e2ecfad23273a62bd497',2);
INSERT INTO "sightings" VALUES('6ef04146e72bfa69','e82896eebc85081a','{"person":{"unit":"e82896eebc85081a","type":"person","name":"Артём Ковалёв","country":"PE"},"position":"министр иностранных дел","status":"current","country":"PE","organization":{"unit":"8b7067aebc2bfe9c","type":"country","name":"Перу","country":"PE","wikidata":"Q419"},"sphere":"public"}',737800,737800,'7e52bf6f0835e23460f7','7e52bf6f0835e23460f7',1);
INSERT INTO "sightings" VALUES('d2f91fe05feae2fc','311f6e9ae4f051d0','{"person":{"unit":"311f6e9ae4f051d0","type":"person","name":"Мчедлишвили","country":"GE"},"position":"министр иностранных дел","status":"current","country":"GE","organization":{"unit":"0fb47fafb1d0fc57","type":"country","name":"Грузия","country":"GE","wikidata":"Q230"},"sphere":"public"}',737800,737800,'1e5ff65e821c3adaf6db','1e5ff65e821c3adaf6db',2);
CREATE TABLE staged (
	version INTEGER NOT NULL, 
	reader TEXT NOT NULL, 
	window TEXT NOT NULL, 
	body BLOB NOT NULL, 
	made TEXT NOT NULL, 
	PRIMARY KEY (version), 
	FOREIGN KEY(version) REFERENCES versions (id)
);
CREATE TABLE successions (
	old TEXT NOT NULL, 
	new TEXT NOT NULL, 
	PRIMARY KEY (old, new)
);
INSERT INTO "successions" VALUES('a4f7fa53cc961d45edb6','d8e690e2546d0bc736d9');
CREATE TABLE units (
	id TEXT NOT NULL, 
	type TEXT NOT NULL, 
	name TEXT NOT NULL, 
	country TEXT, 
	wikidata TEXT, 
	block TEXT NOT NULL, 
	count INTEGER NOT NULL, 
	names TEXT, 
	identity TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "units" VALUES('019a29cdcdd69f06','place','Осло','NO',NULL,'place:асл',5,NULL,'1e4ae70e4213f33e');
INSERT INTO "units" VALUES('0d2faea31a49c55b','person','Давид Мчедлишвили','GE',NULL,'person:мчдлшвл',2,NULL,'460d315c18c0f327');
INSERT INTO "units" VALUES('0fb47fafb1d0fc57','country','Грузия','GE','Q230','country:ге',5,NULL,'Q230');
INSERT INTO "units" VALUES('2e0916e46cb25e2c','person','Хансен',NULL,NULL,'person:хнсн',1,NULL,'9879a8169b965f17');
INSERT INTO "units" VALUES('311f6e9ae4f051d0','person','Мчедлишвили','GE',NULL,'person:мчдлшвл',3,NULL,'460d315c18c0f327');
INSERT INTO "units" VALUES('70f42b751e270045','person','Уле Хансен','NO',NULL,'person:хнсн',1,NULL,'9879a8169b965f17');
INSERT INTO "units" VALUES('74e8ba10116f25d6','person','Артем Ковалев',NULL,NULL,'person:квлв',3,'{"Артем Ковалев":2,"Артём Ковалёв":1}','afb3351d8d68dbcd');
INSERT INTO "units" VALUES('8b7067aebc2bfe9c','country','Перу','PE','Q419','country:пе',8,NULL,'Q419');
INSERT INTO "units" VALUES('98b3abd24e83158d','country','Норвегия','NO','Q20','country:на',5,NULL,'Q20');
INSERT INTO "units" VALUES('af2c8a4f13d77909','place','Сантьяго','CL',NULL,'place:снтг',4,NULL,'2bcff3ead4472711');
INSERT INTO "units" VALUES('b6da28d91604c690','person','Х. Перес','CL',NULL,'person:прс',5,NULL,'acf7054b19240583');
INSERT INTO "units" VALUES('b8359a84383830d4','place','Тбилиси','GE',NULL,'place:тблс',5,NULL,'1db496b8c0357731');
INSERT INTO "units" VALUES('c042ad8fb5d00abc','person','Хуан Перес','CL',NULL,'person:прс',2,NULL,'acf7054b19240583');
INSERT INTO "units" VALUES('cc95ae81a2b435d3','country','Чили','CL','Q298','country:кл',8,NULL,'Q298');
INSERT INTO "units" VALUES('e82896eebc85081a','person','Артем Ковалев','PE',NULL,'person:квлв',7,'{"Артем Ковалев":5,"Артём Ковалёв":2}','afb3351d8d68dbcd');
INSERT INTO "units" VALUES('27f6a56f69997283','person','Хансен','NO',NULL,'person:хнсн',2,NULL,'9879a8169b965f17');
INSERT INTO "units" VALUES('a2d10195eced751a','person','Уле Хансен',NULL,NULL,'person:хнсн',1,NULL,'9879a8169b965f17');
INSERT INTO "units" VALUES('c3ef5a6127640bcb','person','Х. Перес',NULL,NULL,'person:прс',1,NULL,'acf7054b19240583');
CREATE TABLE users (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	called TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	role TEXT NOT NULL, 
	added TEXT NOT NULL, 
	disabled TEXT, 
	PRIMARY KEY (id), 
	UNIQUE (called)
);
INSERT INTO "users" VALUES(1,'Дарья Зимина','дарья зимина','no hash','admin','2026-11-22T12:00:00+00:00',NULL);
INSERT INTO "users" VALUES(2,'Old','old','no hash','reviewer','2026-11-22T12:00:00+00:00','2026-11-22T12:00:00+00:00');
CREATE TABLE uses (
	unit TEXT NOT NULL, 
	day INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	local TEXT NOT NULL, 
	PRIMARY KEY (unit, day, version, local)
)
 WITHOUT ROWID

;
INSERT INTO "uses" VALUES('0d2faea31a49c55b',0,2,'e2');
INSERT INTO "uses" VALUES('0fb47fafb1d0fc57',0,2,'e1');
INSERT INTO "uses" VALUES('74e8ba10116f25d6',0,2,'e4');
INSERT INTO "uses" VALUES('8b7067aebc2bfe9c',0,2,'e3');
INSERT INTO "uses" VALUES('b8359a84383830d4',0,2,'e5');
INSERT INTO "uses" VALUES('8b7067aebc2bfe9c',737794,3,'e3');
INSERT INTO "uses" VALUES('af2c8a4f13d77909',737794,3,'e5');
INSERT INTO "uses" VALUES('b6da28d91604c690',737794,3,'e2');
INSERT INTO "uses" VALUES('cc95ae81a2b435d3',737794,3,'e1');
INSERT INTO "uses" VALUES('e82896eebc85081a',737794,3,'e4');
INSERT INTO "uses" VALUES('0fb47fafb1d0fc57',0,4,'e1');
INSERT INTO "uses" VALUES('311f6e9ae4f051d0',0,4,'e2');
INSERT INTO "uses" VALUES('8b7067aebc2bfe9c',0,4,'e3');
INSERT INTO "uses" VALUES('b8359a84383830d4',0,4,'e5');
INSERT INTO "uses" VALUES('e82896eebc85081a',0,4,'e4');
INSERT INTO "uses" VALUES('019a29cdcdd69f06',737799,5,'e5');
INSERT INTO "uses" VALUES('70f42b751e270045',737799,5,'e2');
INSERT INTO "uses" VALUES('98b3abd24e83158d',737799,5,'e1');
INSERT INTO "uses" VALUES('c042ad8fb5d00abc',737799,5,'e4');
INSERT INTO "uses" VALUES('cc95ae81a2b435d3',737799,5,'e3');
INSERT INTO "uses" VALUES('019a29cdcdd69f06',0,6,'e5');
INSERT INTO "uses" VALUES('2e0916e46cb25e2c',0,6,'e2');
INSERT INTO "uses" VALUES('98b3abd24e83158d',0,6,'e1');
INSERT INTO "uses" VALUES('c042ad8fb5d00abc',0,6,'e4');
INSERT INTO "uses" VALUES('cc95ae81a2b435d3',0,6,'e3');
INSERT INTO "uses" VALUES('0fb47fafb1d0fc57',0,7,'e6');
INSERT INTO "uses" VALUES('311f6e9ae4f051d0',0,7,'e7');
INSERT INTO "uses" VALUES('74e8ba10116f25d6',0,7,'e8');
INSERT INTO "uses" VALUES('8b7067aebc2bfe9c',0,7,'e3');
INSERT INTO "uses" VALUES('af2c8a4f13d77909',0,7,'e5');
INSERT INTO "uses" VALUES('b6da28d91604c690',0,7,'e2');
INSERT INTO "uses" VALUES('b8359a84383830d4',0,7,'e9');
INSERT INTO "uses" VALUES('cc95ae81a2b435d3',0,7,'e1');
INSERT INTO "uses" VALUES('e82896eebc85081a',0,7,'e4');
INSERT INTO "uses" VALUES('0d2faea31a49c55b',737804,8,'e2');
INSERT INTO "uses" VALUES('0fb47fafb1d0fc57',737804,8,'e1');
INSERT INTO "uses" VALUES('8b7067aebc2bfe9c',737804,8,'e3');
INSERT INTO "uses" VALUES('b8359a84383830d4',737804,8,'e5');
INSERT INTO "uses" VALUES('e82896eebc85081a',737804,8,'e4');
INSERT INTO "uses" VALUES('8b7067aebc2bfe9c',0,9,'e3');
INSERT INTO "uses" VALUES('af2c8a4f13d77909',0,9,'e5');
INSERT INTO "uses" VALUES('b6da28d91604c690',0,9,'e2');
INSERT INTO "uses" VALUES('cc95ae81a2b435d3',0,9,'e1');
INSERT INTO "uses" VALUES('e82896eebc85081a',0,9,'e4');
INSERT INTO "uses" VALUES('019a29cdcdd69f06',737805,10,'e5');
INSERT INTO "uses" VALUES('27f6a56f69997283',737805,10,'e2');
INSERT INTO "uses" VALUES('98b3abd24e83158d',737805,10,'e1');
INSERT INTO "uses" VALUES('b6da28d91604c690',737805,10,'e4');
INSERT INTO "uses" VALUES('cc95ae81a2b435d3',737805,10,'e3');
INSERT INTO "uses" VALUES('019a29cdcdd69f06',737799,11,'e8');
INSERT INTO "uses" VALUES('27f6a56f69997283',737799,11,'e7');
INSERT INTO "uses" VALUES('74e8ba10116f25d6',737799,11,'e4');
INSERT INTO "uses" VALUES('8b7067aebc2bfe9c',737799,11,'e3');
INSERT INTO "uses" VALUES('98b3abd24e83158d',737799,11,'e6');
INSERT INTO "uses" VALUES('af2c8a4f13d77909',737799,11,'e5');
INSERT INTO "uses" VALUES('b6da28d91604c690',737799,11,'e2');
INSERT INTO "uses" VALUES('cc95ae81a2b435d3',737799,11,'e1');
INSERT INTO "uses" VALUES('019a29cdcdd69f06',737802,12,'e5');
INSERT INTO "uses" VALUES('98b3abd24e83158d',737802,12,'e1');
INSERT INTO "uses" VALUES('a2d10195eced751a',737802,12,'e2');
INSERT INTO "uses" VALUES('c3ef5a6127640bcb',737802,12,'e4');
INSERT INTO "uses" VALUES('cc95ae81a2b435d3',737802,12,'e3');
INSERT INTO "uses" VALUES('0fb47fafb1d0fc57',737800,13,'e1');
INSERT INTO "uses" VALUES('311f6e9ae4f051d0',737800,13,'e2');
INSERT INTO "uses" VALUES('8b7067aebc2bfe9c',737800,13,'e3');
INSERT INTO "uses" VALUES('b8359a84383830d4',737800,13,'e5');
INSERT INTO "uses" VALUES('e82896eebc85081a',737800,13,'e4');
INSERT INTO "uses" VALUES('e82896eebc85081a',737800,13,'e6');
CREATE TABLE versions (
	id INTEGER NOT NULL, 
	page INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	content BLOB NOT NULL, 
	told TEXT NOT NULL, 
	slot BIGINT NOT NULL, 
	added TEXT NOT NULL, 
	current BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(page) REFERENCES pages (id), 
	UNIQUE (page, digest), 
	UNIQUE (page, number), 
	UNIQUE (slot)
);
INSERT INTO "versions" VALUES(1,1,1,'5025cfba48220d1498ebff485fb37423',X'785EED52CD4EC24010BEF31473F1461A5A0C8D3E5D0BEAA5263D7845891AE2C14B051A2B8536E109BE79059FC46F662FC470F3288785EDEECCF7378B477458A1D35CA768041B34E8D1F27087CA8ED00C052B2DD0EB4C736C65324E0758EA0C15F682056ACDB872F9CE1E844D0DF6680C4D33F10F87660DCBB1D7426F8DA4463B94A38BEA5AF0C6F2164D34C0FC18450BC12B2F6AC1D24028A236668A3DA18252035DCDDF922BD7524669348AA36494C4B4225853534687942178221EEDFE32194783C33BE6C6BD0901A1D57BD32F8CC72D1B8C2767D6E8FB4047968185C4934FAEF69472FA7B66B0414200F4ED8A901B663C15BDB15B26BC73764926111D987CF62E5C786F198709D8B47CB375BC9C7D944A864AEF98E39730F74AD83DA63AFE5D7A00A42A88F6E2C4950BE8F0115451824DDCB779681FC772C1F21373F8F3D8F900C964EED7345592E5FCB8FED7E3BA4AF9B87E005CB6E0EC','{"text": true, "url": "https://\u0421\u0435\u0432\u0435\u0440\u043d\u044b\u0439-\u0432\u0435\u0441\u0442\u043d\u0438\u043a/5/0"}',773634129920,'2024-01-01T00:00:00+00:00',0);
INSERT INTO "versions" VALUES(2,2,1,'d803ef3878bbbf55de8905f6b2fd41d9',X'785E8552CD4E836010BCF3147BF1D610A0FE243E1D50FF129AA8A9275363ECD50B22A4580A4DFA04B3AFE09338BB68D2C4434FECB7DF37B333B3E005032A0C9A698E5650A3C50E1D9B5B94D6423B11545A60A733CDB091F36912E00925512D6AC1526FD110D7A1D53B6FB292EF7421A468D1B34D6E4DC50F3E4853C27BF45AE8B58D6CD04DE4E0A2BC142C34D519D644DF870196874C5AC8710166E6811CB93E622B78769B253A1E2B3334CA68DCA249CF742E51124671984449CC17824FAA4D89A340C10A1F7F2FFF451285C1FE9D4150573DC6C93973F3270CB3B13946E6399B75E6B2A763CBC82265676DD28EBB62126F543CCA1AE9BDAC6C03DC4F2E7A65B74C8E9EA94592388C2EDC12B1AF6E66676E6D0126AE1B8B8DF365C4513827947A43B75FC22D9542F4945AF939F55038AA20DB6A8CD4050C4CC7555182FD2D5E66BFF03339097F00C0FD8CF1','{"text": true, "url": "https://\u0413\u043e\u043b\u043e\u0441-\u043f\u043e\u0431\u0435\u0440\u0435\u0436\u044c\u044f/5/1"}',0,'2024-01-01T00:00:00+00:00',1);
INSERT INTO "versions" VALUES(3,3,1,'6126c7a666a8e3f1425fd22ce7641b68',X'785EA552CB4AC35010DDF72B66E3AE5C92B618F0EB9246DDA410C19D544A0571E126C60663D307F40BCEFC825FE299B99B5270E5E226933BAFF3089E71408B83163A472FD8A0C711032F7768EC0AFD58D06A85A3965A602BD7B36484D72058A1D39CA7909FFC5158DF638FDE06692EFEE15359D330DE6BA57736BFC33096B34473237863F9803E8CF0A039B776D8099E1C59C34487F6FF3B1CAE96DCB13C47AA955CB03119FE84412922A78ECF9AA7D05AD23424699824939452093E493C27787215AC8D3DEB165A5BE242CC49189DDEB134109B6804065D9858421B5C5FEB72874C478A7CA27C26B899C19B2F53E8820239AEA96244116779D872DA8636CE456F2DABA5E9CCC5324D42923903F6AE1CFBD1BC34F0866488C1D6E715EC234A6E68F49E5A7E0BFD6D84DD5302E36BE61A7055C5692FD1460770C047444508F6537958C4F62C93ABF00B44DD9ED9','{"text": true, "url": "https://\u041f\u043e\u043b\u0443\u0434\u0435\u043d\u043d\u0430\u044f-\u0433\u0430\u0437\u0435\u0442\u0430/5/2"}',773633081344,'2024-01-01T00:00:00+00:00',1);
INSERT INTO "versions" VALUES(4,4,1,'74da813844ea96c2d34617cdb9f04eab',X'785EA592CD4AC3501085F7798AD9B82B218D45D1A74B52FF200585EEA452ECD6CD353634366D027D8233AFE0937866A25090AE844226377766CEF94EF1820E153ACDB5402358A3418F96873B043B423312545AA2D7A9E6D8CAC5D524C242EF51F3728B461FD8DF58255FD95CD8D760CF630ED44CFCC5A76B86C07AAFA5DEDA9E1AED488E3E846BC15C339D62C3EEC738C213DF0ADEDB099E5D65E0961AD5FFF72C51DB26EE581CABD5524E38333427E510CFE0AF7660C624D79924E398BF3449C70428F820868C36E85CB0C2FBEFCD3F8093383ABC5107C5AC8770D0EACCC009A3A17032E0304FCD9812F881280DBE05C4938D913A61859E5F2973D032CCF4B2B23C1971217A635F9903B95380A4499C5CBA0FF62EDD416F162D4E53D40EC5D6E7E5ECA35A6E087A478B9FC2CC0367A4E714C8C7C4497055C969AB215617D01189ABA204FBC37999FFB4CB59FC0D7542B81A','{"text": true, "url": "https://\u041f\u043e\u0440\u0442-\u043d\u043e\u0432\u043e\u0441\u0442\u0438/5/3"}',1,'2024-01-01T00:00:00+00:00',1);
INSERT INTO "versions" VALUES(5,5,1,'63e389623c7792ed50d6a208b13182ba',X'785EA552BB4EC34010ECF315DBD045A7C4BCF93A3B011A47A2A00D440145143426E4C411278E942F98FD05BE84D9BD2642E9282CDFED637666F6F0840E4B745AE90849B042C20E2D831B341642EA0B965A63A763ADB096E1550FAFAC8882051A6C198CD8CA4FF928EC49D822199896E21747D6D22A595BEB9DCD8868FB7290686E0424C2B225739F4478083D2C746C6D8219225351ABFF4F7923A91689E8D343AE5ACB3151E6C81116F4238B8AEE10F1789FC8E0320C86A11814433A269461823A932B78A64D74F5AF97A1B77FC7D4A6AFF21ED0EAC47C126EC1451B8C2FC82CA4BF7B3A675EDB2E18F9E2D71EE34E8573B2CB1432A01FCDE015573912BDB52C3DDEF874292E0215187DF6CE9CF8CE94E51DD8A3F0C3DAF12AF6912A27347A4F0FBE85FB6D84DDA764C7DF991BC05135D15E7C70E3043A7C6456A4600FCB8F556E3FBF9693F00BE857A595','{"text": true, "url": "https://\u0421\u0435\u0432\u0435\u0440\u043d\u044b\u0439-\u0432\u0435\u0441\u0442\u043d\u0438\u043a/5/4"}',773638324224,'2024-01-01T00:00:00+00:00',1);
INSERT INTO "versions" VALUES(6,6,1,'81bf076cdfe80f698e18a43df5c63843',X'785E6D8F3B0EC2301044FB9C620F1059718484E0740E1155E868F954116D14B064119C5C61F60A9C8471682244E162D7B3336F70C6881EA356BA43103C103061E0F2852EAD107241AF0D26ADB5C253367695A1D51A1DA2E00AAF8EAF92B73B0A8F022242725327F3305B534339A236BA4F211E432E8B8F6E2BB8513E20980CA7A58B3682365D33DDA74852FE8927E337C7CFD434E27C90626D0A6BCAA2B46C21B813C7B11C0904173AB2E94F3F6B3ED519AFD9','{"text": true, "url": "https://\u0413\u043e\u043b\u043e\u0441-\u043f\u043e\u0431\u0435\u0440\u0435\u0436\u044c\u044f/5/5"}',2,'2024-01-01T00:00:00+00:00',1);
INSERT INTO "versions" VALUES(7,7,1,'4d9bd2af1d3e0949b73f7f13a5e57c47',X'785EC553CB4AC34014DDF72BEEC65D09495AB0FA7589F5052D44E94E2AA50571E126C696C6A60FE8179CFB0B7E89E7CE88845A05A9E022EDCC64EEBDE715DC638D026B4DF50CA5608A121B543C5C22B723944D41A13D6CB4AB2916D26A771A78080423CC34E193CA5B3210DE2FB142698D3411B7715D7927E77AA53DBDB0FE33544DA9BDC84F058FBC5EA10C1AB8D18425B7580AEE1CB21C15B7C5E1331C5CED72C6B08E547BB2C3C664F81606A5F09C66FCCDF8A49A4914076114C4611C512AC10B8927044FAE82B1B1E7BDBE66F66247CC38686C9F303410536F04E9F64D2CA10D4E5FAB720E998E14794BF94C703383277353688702398EE99D47E17BB965C16E53DA78267A6E6FB56B3A73B0B4A2203C760C583B72D837E6A5813724955F2C5CBF947544C909B95E52CB57A1BFB9B0BA4560FC6B3B0D38AAC76E136FA303B0C6B3474508162AB74C7DF9492C47668E5E194A8B835EB3D005E370F7078EED9C4DB37D09D83FF5330944540F24B7B4B996048F92C2F425FC210B13D2FFB8F9E5B30AFF2A097BA9FC3E114CC27F27A2133111EF4209F1B4','{"text": true, "url": "https://\u041f\u043e\u043b\u0443\u0434\u0435\u043d\u043d\u0430\u044f-\u0433\u0430\u0437\u0435\u0442\u0430/5/6"}',3,'2024-01-01T00:00:00+00:00',1);
INSERT INTO "versions" VALUES(8,8,1,'92685d915b0faf934121ab9dedaebd35',X'785EA590410AC2301045F73DC51CA0945A5D79BAB445142A28E84A14C113D46A3058AB57F873054FE24F4410445C0859243FF3E7CF3C6C704583ABE65AC0098E70B8A1A57841ED25B858D068859B969AE32CFD411661899A2E87A360AD6358FA5A389D049137B99B85B085434799BDD54878842035B477E8B4D2918FB4686379FBA88782851A2D71A27B964498F355B0EE225885816BA65834FFE76C617D1233D6EFD36A25BF97F4C0BE4E4668CF556DC0E8F1E43A95B497F06469D62356C181440C372204C10EFB57E507F63479006112171F','{"text": true, "url": "https://\u041f\u043e\u0440\u0442-\u043d\u043e\u0432\u043e\u0441\u0442\u0438/5/7"}',773643567104,'2024-01-01T00:00:00+00:00',1);
INSERT INTO "versions" VALUES(9,9,1,'545712b2cfb90ccc3d32589ff53dcba5',X'785EA552CB4AC35010DDF72B66E3AE5C9234E0E3EB9246DDA450C19D544A0571E126C60663D307F40BCEFC825FE299B99B5270E5E226933BAFF3089EB1478BBD963A452F58A3C701032FB768EC0AFD58D06A8D83565A6223D7793EC26B102CD169C153CA4FF128ACEFB1436F83B410FFF0A9AC6918EFB4D63B9BDF6118CB49A2B911BCB17C401F4678D0825B3B6C054F8EAC61A243FBFF1D0E572BEE589C22D55ACED8980C7FC2A0149153C7E79CA7D4B9A46948D29025594AA9049F245E103CB90A56C69E75339D5BE24CCC2C8C8EEF58188875340283CE4C2CA10DAEAF75B943A623453E523E13DCCCE0CD97297446811C575431A288B33C6C396D4D1BA7A2B796D5CA74E662992421B97406EC5D3AF6837969E00DC910838DCF2BD94794DCD0E83DB5FC16FADB08BB2704C657EE1A7055CD692FD14607B0C747444508F6537958C6F6FC4A2EC22F55559EDE','{"text": true, "url": "https://\u0421\u0435\u0432\u0435\u0440\u043d\u044b\u0439-\u0432\u0435\u0441\u0442\u043d\u0438\u043a/5/8"}',4,'2024-01-01T00:00:00+00:00',1);
INSERT INTO "versions" VALUES(10,10,1,'ee51ed669978873d5f934e0ac67541ef',X'785EA5903D0AC25010847B4FB107088F248882A74B14AB2758D8FA53896D883E7818935C61F60A9EC4D9D824B696BB3B7C3B3338A1438D4E4B5D230A1E88E8D170F942652BC44450AB47AF1B2DF194C53C9FE18A0A2DC78056DEC541A88E68110DA3850CC3C0D4C294D47ADD1A3DA0496474A856025AA0ACE6ED4EC2DE11EF0417046E8396FF3FB8D14F8348F0716C53BD4C8258FEE96706FF660843156470DE49BA7469E6F234CF588DD0B5F9EF2C9DE0CC5658DF4F6999FB00283AE683','{"text": true, "url": "https://\u0413\u043e\u043b\u043e\u0441-\u043f\u043e\u0431\u0435\u0440\u0435\u0436\u044c\u044f/5/9"}',773644615680,'2024-01-01T00:00:00+00:00',1);
INSERT INTO "versions" VALUES(11,11,1,'9c7264fd1b217d8daf028adf002a17d4',X'785EBD92416AC3301045F739C51C2008CB59047A3AA9A52B071CC8AEA40D5D846E8D138188E3E40A7FAE9093E48FB3710C5D15BA90B1345F7FFE3C1B9FB8A0C545A3BE220B8EC8B8A2E3E1198D1D21CF05AD56B8EA9B469C64B12C67D83BC10E490357945BD808F5193DB21969906133B852D3F0BDD74ADFCD3FA19BCBA8D0BC087E28EF90DD0CDBB18B5632E96411D71A182CE12CF818C237BC9BD05ACC47BFC467CD15B516EF5DE15D59949E75C181A1026F3187E0DB9251B7D2DA0A93414BC6D90F8A48FBFEEF5312357BB7343B90536DF6FF87713488417CEE3C26F7F81464B79262F93BBB2F52E16F3261E6DD1D9EC2779A','{"text": true, "url": "https://\u041f\u043e\u043b\u0443\u0434\u0435\u043d\u043d\u0430\u044f-\u0433\u0430\u0437\u0435\u0442\u0430/5/10"}',773638324225,'2024-01-01T00:00:00+00:00',1);
INSERT INTO "versions" VALUES(12,12,1,'fdafaa1e81dacc72247640a2d713c0ad',X'785E5D8E3D0E83300C46F79EC207A82202AA7A3DD28E7084FE0C153BA2448A4A035778BE511DC60E1E6C7FDFD3E3CECAC4AA412F246126B1B1D8F1CB584EA4A33069C7A6570D7CA43935076EF6C8A4D2D2563BE1659D280C8C648B45B214DCE08427515B9B50387BC196425E76402FD5D955DED555ED2D21BCCDA63581B9001F06339B3F07EF7E18F372B4','{"text": true, "url": "https://\u041f\u043e\u0440\u0442-\u043d\u043e\u0432\u043e\u0441\u0442\u0438/5/11"}',773641469952,'2024-01-01T00:00:00+00:00',1);
INSERT INTO "versions" VALUES(13,1,2,'16b7636b48205eeb31520b16fa9475cd',X'785EC593CD4AC3501085F77D8AD9B82B214D4B059F2E69FD831454BA934AB15B3731363436FD813EC19957F0493C331721A05D551402B9F7263373EE996FF0841D4AEC34D3116AC11235F66878B8416147A8BB825273EC75AC19D6920CFA1DCCF406157F6E50EB2DE36B5BC9473A15C6D5D8F298093515DF78764D5170BDD55CAFAC4E85A62BAD0FC58560AAA98EB162F45DD4C13D77237DC046F0E82A0B34DC96A7D799A3B24AAC316BABD55C8EDCCCAC392A87F684FB556E987992E944E25EC42789931E0D14BCD18694D7E0CD050BBC7EFDF9CDE0D864FD99BFEC43DB5F6EFFD5DF9FE4FCBEBF87173ACC662F03FCC46A62600AD12718D4C066F95418B304FA40540D6E1B009EAC8CC423A8B079CFC420F43AE4F46569F3C2111A895EDA57724EDF294092388ACF9D13C6CE9D90BD2164E3628A9AB0587BBE8C7154CB0A855E13A177E14C15CC91F42990AF8193C65239B32DC2D8B8801D917355946003EDCB2C840F8772167D02C2BC9C9B','{"text": true, "url": "https://\u0421\u0435\u0432\u0435\u0440\u043d\u044b\u0439-\u0432\u0435\u0441\u0442\u043d\u0438\u043a/5/0"}',773639372800,'2024-01-01T00:00:00+00:00',1);
CREATE TABLE windows (
	window TEXT NOT NULL, 
	place INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	PRIMARY KEY (window, place), 
	FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "windows" VALUES('8f91260fc496c3666e349ba6739ecab4',0,1);
INSERT INTO "windows" VALUES('8f91260fc496c3666e349ba6739ecab4',1,2);
INSERT INTO "windows" VALUES('8f91260fc496c3666e349ba6739ecab4',2,3);
INSERT INTO "windows" VALUES('8f91260fc496c3666e349ba6739ecab4',3,4);
INSERT INTO "windows" VALUES('8f91260fc496c3666e349ba6739ecab4',4,5);
INSERT INTO "windows" VALUES('8f91260fc496c3666e349ba6739ecab4',5,6);
INSERT INTO "windows" VALUES('8f91260fc496c3666e349ba6739ecab4',6,7);
INSERT INTO "windows" VALUES('8f91260fc496c3666e349ba6739ecab4',7,8);
INSERT INTO "windows" VALUES('0c7c63df274f8ae1eb05b07db869073e',0,9);
INSERT INTO "windows" VALUES('0c7c63df274f8ae1eb05b07db869073e',1,10);
INSERT INTO "windows" VALUES('0c7c63df274f8ae1eb05b07db869073e',2,11);
INSERT INTO "windows" VALUES('0c7c63df274f8ae1eb05b07db869073e',3,12);
INSERT INTO "windows" VALUES('0f5f35ab2e39c6df259df85f7cd52852',0,13);
CREATE INDEX event_facets_event ON event_facets (event);
CREATE INDEX event_keys_claim ON event_keys (claim);
CREATE INDEX events_region ON events (region);
CREATE INDEX events_sort ON events (sort, id);
CREATE INDEX identities_block ON identities (block);
CREATE INDEX members_event ON members (event);
CREATE INDEX members_region ON members (region);
CREATE INDEX sightings_unit ON sightings (unit);
CREATE INDEX units_block ON units (block);
CREATE INDEX units_identity ON units (identity);
CREATE INDEX uses_version ON uses (version);
CREATE INDEX claims_version ON claims (version);
CREATE INDEX sessions_user ON sessions (user);
COMMIT;

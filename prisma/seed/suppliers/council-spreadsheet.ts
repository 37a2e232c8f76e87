/** The council's purchase ledger of small suppliers, as exported: some rows are there already, one cannot be read. */
export const purchaseLedger = `Vendor name,Company reg no,Category,Industry,Annual spend,Contact name,Contact email
Abbey Road Plumbing and Heating Ltd,05123987,Boiler repairs in council homes,F,"£84,000",Martin Abbey,office@abbeyroadplumbing.example
Arbour Tree Surgeons,,Tree work on streets,N,"£22,500",Rowan Birch,rowan@arbourtrees.example
Brightside Cleaning Limited,07654321,Cleaning,N,"£310,000",Dolores Quintero,dolores@brightside.example
Café Lumière Hospitality Ltd,11445566,Tea and coffee at meetings,I,"£9,200",Élodie Martin,bonjour@cafelumiere.example
Crossharbour Window Cleaning Ltd,08712399,Windows of civic buildings,N,"£18,000",Sean Duffy,info@crossharbour.example
Đorđević & Sons Removals,,Office moves,H,"£31,400",Miloš Đorđević,milos@djordjevic-removals.example
Fenchurch Uniforms Ltd,06612345,Uniforms for wardens,C,"£46,000",Hannah Cole,sales@fenchurchuniforms.example
Greenwich Vending Co,,Snack machines,G,"£4,300",Leon Grant,hello@greenwichvending.example
Hope Street Day Nursery,07456123,Places for two-year-olds,P,"£128,000",Funmi Alabi,manager@hopestreetnursery.example
,09871234,Nobody wrote the name down,N,"£1,000",,
Ironworks Gate Repair Ltd,10987654,Barriers and gates,F,"£12,000",Pat Lowe,pat@ironworksgates.example
Jasmine Thai Catering ครัวมะลิ,,Lunches for training days,I,"£6,750",Somchai Rattana,krua@jasmine.example
King’s Lane Pest Control Ltd,04321678,Pest control in schools,N,"£27,300",Olive King,bookings@kingslane.example
Nightingale Agency Nurses Ltd,09555123,Nurses at short notice,Q,"£240,000",Ruth Nightingale,rota@nightingaleagency.example
Riverside Security Dogs,,Dog patrols at the depot,N,"£15,000",Gary Marsh,gary@riversidedogs.example
Sunrise Housekeeping Ltd,11998877,Cleaning of temporary accommodation,N,"£97,000",Lidia Ferreira,lidia@sunrisehousekeeping.example
`

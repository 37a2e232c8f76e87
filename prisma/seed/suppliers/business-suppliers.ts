import { CLEANING, type DemoSupplier, FOOD, firm, SERVICES, site, TRANSPORT } from './describe-supplier.ts'

export const businessSuppliers: readonly DemoSupplier[] = [
  firm(
    'Brightside Cleaning Ltd',
    '07654321',
    'N',
    CLEANING,
    'Cleans the bakery at night',
    '10k_to_50k',
    'Dolores Quintero',
    [site('Bakery', '5 Maltings Yard', 'SE1 3XF', 'Southwark', 4)],
  ),
  firm('Penfold Flour Mills plc', '00345678', 'C', FOOD, 'Flour', '250k_to_1m', 'Robert Penfold'),
  firm('Island Cocoa Co-operative', null, 'G', FOOD, 'Cocoa and chocolate', '50k_to_250k', 'Efua Sarpong'),
  firm(
    'Quick Wheels Deliveries Ltd',
    '12121212',
    'H',
    TRANSPORT,
    'Delivers to cafés each morning',
    '50k_to_250k',
    'Ahmet Yılmaz',
    [site('Vans from the bakery', '5 Maltings Yard', 'SE1 3XF', 'Southwark', 7, 3)],
  ),
  firm(
    'Sunny Orchards',
    null,
    'A',
    FOOD,
    'Apples and soft fruit in season',
    '10k_to_50k',
    'Mariana Popescu',
    [site('Orchard', 'Lower Farm, Marden', 'TN12 9PL', 'outside', null, 60)],
  ),
  firm('Tidy Linen Hire Ltd', '06060606', 'S', SERVICES, 'Aprons and cloths', 'under_10k', 'Lorraine Hart'),
]

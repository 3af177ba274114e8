import { expect, it } from 'vitest';
import { addressOf, asked, filtersOf, type BoardFilters } from './filters.ts';

it('finds in the address what it has put there', () => {
  const filters: BoardFilters = {
    sort: 'supported',
    search: 'vélo & dépôt',
    campaign: 'printemps',
    category: 'Éco-mobilité',
    unit: 'unit-1',
    stage: 'in-charge',
  };
  expect(filtersOf(new URLSearchParams(addressOf(filters).toString()))).toEqual(filters);
});

it('leaves out of the address what is as usual', () => {
  expect(addressOf({ sort: 'newest', search: '' }).toString()).toBe('');
});

it('takes an order or a stage that does not exist for none', () => {
  expect(filtersOf(new URLSearchParams('tri=hasard&etape=perdue'))).toEqual({ sort: 'newest', search: '' });
});

it('asks for words only when some were typed', () => {
  expect(asked({ sort: 'newest', search: '  ' })).toEqual({ sort: 'newest' });
  expect(asked({ sort: 'newest', search: 'abri vél', unit: 'unit-1' })).toEqual({ sort: 'newest', q: 'abri vél', unit: 'unit-1' });
});

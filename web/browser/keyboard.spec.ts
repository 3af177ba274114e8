import type { Page } from '@playwright/test';
import { expect, people, test } from './town.ts';

const FAR = 80;

/** Goes on by the Tab key alone, as far as what has this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < FAR; step++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return element?.labels?.[0]?.textContent ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(focused)) {
      return;
    }
  }
  throw new Error(`The Tab key never comes to ${name}`);
}

test('propose, support and take charge without a mouse', async ({ pageOf }) => {
  const page = await pageOf(people.agent);
  await page.goto('/idees');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await tabTo(page, /^Aller au contenu/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Proposer une idée/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Qu’est-ce qui coince/);
  await page.keyboard.type('Les vestiaires ferment avant la fin du service.');
  await tabTo(page, /^Que proposez-vous/);
  await page.keyboard.type('Un badge pour chaque équipe.');
  await tabTo(page, /^Votre idée en quelques mots/);
  await page.keyboard.type('Un badge pour les vestiaires');
  await tabTo(page, /^Proposer cette idée/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Un badge pour les vestiaires');

  await tabTo(page, /^Je soutiens.*Un badge/);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: /^Je soutiens/ })).toHaveAttribute('aria-pressed', 'true');

  await tabTo(page, /^Je suis en charge/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Je m’engage/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Vous êtes en charge. Merci !')).toBeVisible();
});

test('a sheet closes at Escape and gives the focus back', async ({ pageOf }) => {
  const page = await pageOf(people.agent);
  await page.goto('/idees?tri=en-attente');
  await page.getByRole('listitem').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Je suis en charge' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Je suis en charge' })).toBeFocused();
});

import { propose } from './propose.ts';
import { expect, openBoard, people, test, voteCounted } from './town.ts';

const BOX = '/idees?appel=boite-a-idees';

test('an agent supports an idea, finds the vote again, and withdraws it', async ({ pageOf }) => {
  const page = await pageOf(people.agent);
  await openBoard(page, BOX);
  const name = await page.getByRole('button', { name: /^Je soutiens/, pressed: false }).first().getAttribute('aria-label');
  const title = /« (.+) »/.exec(name!.replaceAll('\u00a0', ' '))![1]!;
  const vote = page.getByRole('button', { name: title });
  const before = Number(await vote.locator('.vote__count').textContent());

  await voteCounted(page, () => vote.click());
  await expect(vote).toHaveAttribute('aria-pressed', 'true');
  await expect(vote.locator('.vote__count')).toHaveText(String(before + 1));
  await page.reload();
  await expect(vote).toHaveAttribute('aria-pressed', 'true');
  await expect(vote.locator('.vote__count')).toHaveText(String(before + 1));

  await vote.click();
  await expect(vote).toHaveAttribute('aria-pressed', 'false');
  await expect(vote.locator('.vote__count')).toHaveText(String(before));
});

test('on a phone an agent is asked one question after the other, words the idea anew, and takes it back', async ({ pageOf }) => {
  const page = await pageOf(people.agent);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/proposer');
  await page.getByLabel('Qu’est-ce qui coince au quotidien ?').fill('Le vidéoprojecteur manque de câble.');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByLabel('Que proposez-vous ?').fill('Un câble attaché à chaque appareil.');
  await page.getByLabel('Votre idée en quelques mots').fill('Un câble pour chaque vidéoprojecteur');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByLabel('Qu’est-ce que cela changerait ?').fill('Des réunions qui commencent à l’heure.');
  await page.getByRole('button', { name: 'Proposer cette idée' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Un câble pour chaque vidéoprojecteur');
  await expect(page.getByText('Des réunions qui commencent à l’heure.')).toBeVisible();

  await page.getByRole('button', { name: 'Reformuler' }).click();
  await page.getByLabel('Le titre').fill('Un câble attaché à chaque vidéoprojecteur');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Un câble attaché à chaque vidéoprojecteur');

  await page.getByRole('button', { name: 'Effacer un texte' }).click();
  await page.getByLabel('L’effet espéré').check();
  await page.getByRole('button', { name: 'Effacer pour toujours' }).click();
  await expect(page.getByText('Des réunions qui commencent à l’heure.')).toBeHidden();

  await page.getByRole('button', { name: 'Retirer mon idée' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer mon idée' }).click();
  await expect(page.getByText('a retiré l’idée.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reformuler' })).toBeHidden();
});

test('ideas that resemble it are shown while it is written', async ({ pageOf }) => {
  const page = await pageOf(people.agent);
  await page.goto('/proposer');
  await page.getByLabel('Votre idée en quelques mots').fill('Un bouton d’appel au guichet');
  await expect(page.getByRole('link', { name: 'Un bouton d’appel discret au guichet' })).toBeVisible();
});

test('an agent is in charge from the first word to the effect', async ({ pageOf }) => {
  const page = await pageOf(people.agent);
  await propose(page, 'Une boîte à clés à l’entrée du dépôt');
  await page.getByRole('button', { name: 'Je suis en charge' }).click();
  await page.getByRole('button', { name: '90 jours' }).click();
  await page.getByRole('button', { name: 'Je m’engage' }).click();
  await expect(page.getByRole('button', { name: 'C’est fait' })).toBeVisible();

  await page.getByRole('button', { name: 'Demander de l’aide' }).click();
  await page.getByLabel('De quoi avez-vous besoin ?').fill('Quelqu’un pour percer le mur.');
  await page.getByRole('button', { name: 'Demander', exact: true }).click();
  await expect(page.getByText('Quelqu’un pour percer le mur.')).toBeVisible();

  await page.getByRole('button', { name: 'C’est fait' }).click();
  await page.getByLabel('Qu’est-ce qui a changé ?').fill('Dix minutes gagnées chaque matin.');
  await page.getByRole('button', { name: 'Déclarer l’effet' }).click();
  await expect(page.getByRole('heading', { name: 'Qui est en charge' }).locator('..')).toContainText('Dix minutes gagnées chaque matin.');
  await expect(page.getByRole('listitem').filter({ hasText: 'a déclaré l’idée faite' })).toBeVisible();
});

test('whoever is in charge goes on for longer, or gives the charge back', async ({ pageOf }) => {
  const page = await pageOf(people.agent);
  await propose(page, 'Un banc à l’ombre devant la crèche');
  await page.getByRole('button', { name: 'Je suis en charge' }).click();
  await page.getByRole('button', { name: 'Je m’engage' }).click();
  const sheet = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Prolonger' }).click();
  await sheet.getByRole('button', { name: '90 jours' }).click();
  await sheet.getByRole('button', { name: 'Prolonger' }).click();
  await expect(page.getByText('Votre engagement est prolongé.')).toBeVisible();

  await page.getByRole('button', { name: 'Rendre la charge' }).click();
  await sheet.getByRole('button', { name: 'Rendre la charge' }).click();
  await expect(page.getByText('Personne n’est encore en charge de cette idée.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'a rendu la charge.' })).toBeVisible();
});

test('filters stay in the address, and the way back leads to them', async ({ pageOf }) => {
  const page = await pageOf(people.agent);
  await page.goto('/idees?tri=soutenues&etape=done');
  await page.getByRole('listitem').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/idees\/idea-/);
  await page.goBack();
  await expect(page).toHaveURL(/tri=soutenues&etape=done/);
  await expect(page.getByLabel('Étape')).toHaveValue('done');
});

test('a search finds without accents', async ({ pageOf }) => {
  const page = await pageOf(people.agent);
  await page.goto('/idees');
  await page.getByRole('searchbox').fill('eclairer depot');
  await expect(page.getByRole('link', { name: 'Éclairer l’allée du dépôt à cinq heures du matin' })).toBeVisible();
  await expect(page.getByText('1 idée trouvée.')).toBeVisible();
});

test('a page that does not exist says so', async ({ pageOf }) => {
  const page = await pageOf(people.agent);
  await page.goto('/nulle-part');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas');
  await page.goto('/idees/idea-00000000-0000-0000-0000-000000000000');
  await expect(page.getByRole('heading', { name: 'Introuvable' })).toBeVisible();
});

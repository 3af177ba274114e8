import { expect, loseSession, people, signIn, signInAndListen, test } from './town.ts';

test('who is signed out while writing signs in again and loses nothing', async ({ page }) => {
  await signInAndListen(page, people.agent, '/proposer');
  await page.getByLabel('Votre idée en quelques mots').fill('Une horloge dans la salle de pause');
  const refused = page.waitForResponse((response) => response.status() === 401);
  await loseSession(page);
  await refused;
  await expect(page.getByLabel('Votre idée en quelques mots')).toHaveValue('Une horloge dans la salle de pause');
  await expect(page.getByRole('heading', { name: 'Votre session a expiré' })).toBeVisible();

  // who sends it all the same is told so again
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Proposer cette idée' }).click();
  await expect(page.getByRole('heading', { name: 'Votre session a expiré' })).toBeVisible();

  await page.getByRole('link', { name: 'Se reconnecter' }).click();
  await page.getByLabel('Identifiant').fill(people.agent);
  await page.getByLabel('Mot de passe').fill('fontbrune');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page).toHaveURL(/\/proposer$/);
  await expect(page.getByLabel('Votre idée en quelques mots')).toHaveValue('Une horloge dans la salle de pause');
  await page.getByRole('button', { name: 'Proposer cette idée' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Une horloge dans la salle de pause');
});

test('who signs out comes to the form, and the way back is closed', async ({ page }) => {
  await signIn(page, people.agent, '/idees');
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page.getByLabel('Mot de passe')).toBeVisible();
  await page.goto('/idees');
  await expect(page.getByLabel('Mot de passe')).toBeVisible();
});

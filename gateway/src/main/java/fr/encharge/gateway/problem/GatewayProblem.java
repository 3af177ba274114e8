package fr.encharge.gateway.problem;

import java.util.Locale;

/**
 * Everything that the gateway refuses by itself, in the order in which a request can meet it. {@link #slug()} ends the
 * {@code type} of the problem and is explained in {@code docs/problems.md}.
 */
public enum GatewayProblem {
    BAD_REQUEST(
            400,
            new Wording("Requête illisible", "La requête est mal formée ou son adresse n'est pas écrite simplement."),
            new Wording("Unreadable request", "The request is malformed or its address is not written plainly.")),
    HEADERS_TOO_LARGE(
            431,
            new Wording("En-têtes trop volumineux", "Les en-têtes de la requête dépassent 16 Kio."),
            new Wording("Headers too large", "The headers of the request exceed 16 KiB.")),
    METHOD_NOT_ALLOWED(
            405,
            new Wording("Méthode refusée", "Cette adresse n'accepte pas cette méthode HTTP."),
            new Wording("Method not allowed", "This address does not accept this HTTP method.")),
    NOT_SIGNED_IN(
            401,
            new Wording("Connexion nécessaire", "La session ou le jeton d'accès est absent, expiré ou non reconnu."),
            new Wording("Not signed in", "The session or the access token is missing, expired or not recognised.")),
    NOT_SENT_BY_OUR_OWN_PAGE(
            403,
            new Wording(
                    "Demande d'origine inconnue", "Cette demande ne vient pas d'une page de votre session en cours."),
            new Wording(
                    "Request of unknown origin", "This request does not come from a page of your current session.")),
    TOO_MANY_REQUESTS(
            429,
            new Wording("Trop de requêtes", "Réessayez après le délai que donne l'en-tête Retry-After."),
            new Wording("Too many requests", "Try again after the delay in the Retry-After header.")),
    NO_SUCH_PATH(
            404,
            new Wording("Adresse inconnue", "Rien ne se trouve à cette adresse."),
            new Wording("No such path", "There is nothing at this address.")),
    BODY_TOO_LARGE(
            413,
            new Wording("Contenu trop volumineux", "Le contenu envoyé dépasse la taille acceptée à cette adresse."),
            new Wording("Body too large", "The content sent exceeds the size accepted at this address.")),
    BODY_TOO_SLOW(
            408,
            new Wording("Envoi trop lent", "Le contenu n'est pas arrivé en entier dans le temps imparti."),
            new Wording("Body too slow", "The content did not arrive completely within the time allowed.")),
    SERVICE_UNAVAILABLE(
            503,
            new Wording(
                    "Service indisponible",
                    "Le service ne répond pas pour l'instant. Réessayez dans un moment\u00a0: répéter une opération est sans danger."),
            new Wording(
                    "Service unavailable",
                    "The service is not available right now. Try again in a moment: repeating an operation is safe.")),
    SERVICE_TIMEOUT(
            504,
            new Wording(
                    "Service trop lent",
                    "Le service n'a pas répondu à temps. L'opération a pu aboutir\u00a0: la répéter est sans danger."),
            new Wording(
                    "Service timeout",
                    "The service did not answer in time. The operation may have been done: repeating it is safe.")),
    UNEXPECTED(
            500,
            new Wording("Erreur inattendue", "Une erreur est survenue de notre côté. Elle a été enregistrée."),
            new Wording("Unexpected failure", "Something went wrong on our side. It has been recorded."));

    private final int status;
    private final Wording french;
    private final Wording english;

    GatewayProblem(int status, Wording french, Wording english) {
        this.status = status;
        this.french = french;
        this.english = english;
    }

    /** {@code BODY_TOO_LARGE} → {@code body-too-large}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    Wording in(Locale language) {
        return language.equals(Locale.ENGLISH) ? english : french;
    }

    record Wording(String title, String detail) {}
}

package fr.encharge.standalone;

import fr.encharge.standalone.identity.AccessTokens;
import fr.encharge.standalone.identity.Account;
import fr.encharge.standalone.identity.Accounts;
import fr.encharge.standalone.identity.SigningKey;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.NoSuchElementException;

/** Access tokens for the platform that runs on a directory, made for whoever may read that directory. */
public final class LocalTokens {

    private static final Duration VALIDITY = Duration.ofHours(12);

    private final Path identity;
    private final String issuer;

    private LocalTokens(Path identity, String issuer) {
        this.identity = identity;
        this.issuer = issuer;
    }

    public static LocalTokens of(Path directory, String issuer) {
        return new LocalTokens(directory.resolve("identity"), issuer);
    }

    /** @throws NoSuchElementException if nobody has this login */
    public String of(String login) {
        return mint(login, "openid");
    }

    /** The token of the client that imports, with a rate of its own at the gateway. */
    public String ofImport() {
        return mint(Accounts.IMPORT, AccessTokens.BULK);
    }

    /** The token of an account that does many things at once, with a rate of its own at the gateway. */
    public String inBulk(String login) {
        return mint(login, AccessTokens.BULK);
    }

    private String mint(String login, String scope) {
        Account account = Accounts.open(identity)
                .withLogin(login)
                .orElseThrow(() -> new NoSuchElementException("There is no account " + login + "."));
        return new AccessTokens(SigningKey.open(identity), issuer, Clock.systemUTC()).mint(account, scope, VALIDITY);
    }
}

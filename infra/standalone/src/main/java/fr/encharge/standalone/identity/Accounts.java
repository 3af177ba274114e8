package fr.encharge.standalone.identity;

import fr.encharge.standalone.state.PrivateFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The accounts of one data directory, in {@code identity/accounts.json}. They are made once, with an account
 * {@code import} that nobody can sign in with; then the file is only read.
 */
public final class Accounts {

    /** The client that imports: a steward, for it opens campaigns, and a relay, for it votes for others. */
    public static final String IMPORT = "import";

    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private record Content(List<Account> accounts) {}

    private final List<Account> accounts;

    private Accounts(List<Account> accounts) {
        this.accounts = accounts;
    }

    /** What is there; if nothing is, the accounts given, whose passwords are written to {@code first-passwords.txt}. */
    public static Accounts openOrCreate(Path directory, String authority, List<NewAccount> first) {
        return Files.exists(file(directory)) ? open(directory) : create(directory, authority, first);
    }

    public static Accounts open(Path directory) {
        return new Accounts(List.copyOf(
                JSON.readValue(PrivateFile.read(file(directory)), Content.class).accounts()));
    }

    public static Path firstPasswords(Path directory) {
        return directory.resolve("first-passwords.txt");
    }

    public Optional<Account> withLogin(String login) {
        return accounts.stream()
                .filter(account -> account.login().equals(login))
                .findFirst();
    }

    Optional<Account> withAgentId(String id) {
        return accounts.stream().filter(account -> account.agentId().equals(id)).findFirst();
    }

    public List<Account> all() {
        return accounts;
    }

    private static Accounts create(Path directory, String authority, List<NewAccount> first) {
        var bcrypt = new BCryptPasswordEncoder();
        var accounts = new ArrayList<Account>();
        var passwords = new StringBuilder();
        var hashes = new HashMap<String, String>(); // hashing is slow by design, and a whole town may share a password
        for (NewAccount wanted : first) {
            String password = wanted.password() == null ? Passwords.random() : wanted.password();
            passwords.append("%-10s %s%n".formatted(wanted.login(), password));
            String hash = hashes.computeIfAbsent(password, plain -> String.valueOf(bcrypt.encode(plain)));
            accounts.add(new Account(wanted.login(), hash, agentId(), authority, wanted.roles(), wanted.name()));
        }
        accounts.add(new Account(IMPORT, "", agentId(), authority, List.of("steward", "relay"), "Import"));
        PrivateFile.write(firstPasswords(directory), passwords.toString());
        PrivateFile.write(
                file(directory), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new Content(accounts)));
        return new Accounts(accounts);
    }

    private static String agentId() {
        return "agt-" + UUID.randomUUID();
    }

    private static Path file(Path directory) {
        return directory.resolve("accounts.json");
    }
}

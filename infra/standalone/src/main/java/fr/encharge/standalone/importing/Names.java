package fr.encharge.standalone.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names for the file's voters and projects that fit into a header, whatever they are called in the file. */
final class Names {

    private static final int ID_BYTES = 16;

    private Names() {}

    static String agent(String campaign, String voter) {
        return campaign + "-" + plain(voter);
    }

    static String key(String campaign, String project) {
        return campaign + "/" + plain(project);
    }

    /** A colon never stands in a plain name, so no digest is ever taken for one. */
    private static String plain(String id) {
        return id.matches("[A-Za-z0-9._-]{1,39}") ? id : ":" + digest(id);
    }

    private static String digest(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package fr.encharge.voting.voters;

import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.voting.campaigns.CampaignId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Gives each agent one pseudonym a campaign: HMAC-SHA-256, under the campaign's key, over authority, campaign and agent,
 * each as UTF-8 bytes behind its length in four bytes. Two campaigns can thus not be joined on who voted.
 */
@Component
public class Voters {

    private static final String HMAC = "HmacSHA256";

    private final VoterKeys keys;

    Voters(VoterKeys keys) {
        this.keys = keys;
    }

    public Voter voter(AuthorityId authority, CampaignId campaign, AgentId agent) {
        byte[] key = keys.of(authority, campaign);
        return new Voter(pseudonym(key, authority.value(), campaign.value(), agent.value()));
    }

    static String pseudonym(byte[] key, String... parts) {
        Mac hmac = hmac(key);
        for (String part : parts) {
            byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
            hmac.update(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).flip());
            hmac.update(utf8);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac.doFinal());
    }

    private static Mac hmac(byte[] key) {
        try {
            Mac hmac = Mac.getInstance(HMAC);
            hmac.init(new SecretKeySpec(key, HMAC));
            return hmac;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has " + HMAC, absent);
        }
    }
}

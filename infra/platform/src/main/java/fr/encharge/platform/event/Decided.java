package fr.encharge.platform.event;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * A decision that is stored for good, or was made before.
 *
 * @param log name of the log
 * @param position of the commit that holds it; of the confirmed head where the aggregate kept silent
 */
public record Decided(String log, long position) {

    public ResponseEntity.BodyBuilder ok() {
        return answer(ResponseEntity.ok());
    }

    public ResponseEntity.BodyBuilder created(URI location) {
        return answer(ResponseEntity.created(location));
    }

    public ResponseEntity<Void> noContent() {
        return answer(ResponseEntity.status(HttpStatus.NO_CONTENT)).build();
    }

    private ResponseEntity.BodyBuilder answer(ResponseEntity.BodyBuilder builder) {
        return builder.header(Positions.HEADER, log + "=" + position);
    }
}

package fr.encharge.embedded.store;

import de.bwaldvogel.mongo.exception.MongoServerException;
import org.rocksdb.RocksDBException;

/** The files cannot be read or written; the client is told so. */
final class StorageFailed extends MongoServerException {

    private static final long serialVersionUID = 1L;

    StorageFailed(RocksDBException cause) {
        super("the store's files: " + cause.getMessage(), cause);
    }
}

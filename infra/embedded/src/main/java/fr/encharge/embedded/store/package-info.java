/** A backend of mongo-java-server on RocksDB: documents, ordered indexes and write concern; see docs/adr/0008. */
@NullMarked
package fr.encharge.embedded.store;

import org.jspecify.annotations.NullMarked;

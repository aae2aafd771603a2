/// The whole platform on one machine: real PostgreSQL, Kafka and Keycloak as processes of their
/// own, the five services beside them, one gateway in front. Also what tests of other modules stand
/// on.
@NullMarked
package vn.thanthien.local;

import org.jspecify.annotations.NullMarked;

/// Speaking to a mail server; for services that bring the Mailer.
@NullMarked
package vn.thanthien.kernel.mail;

import org.jspecify.annotations.NullMarked;

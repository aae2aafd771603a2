package vn.thanthien.letter.mail;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A letter to send by e-mail.
record MailLetter(
    @NotBlank
        @Size(max = 254)
        @Pattern(
            regexp = "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}([.][A-Za-z0-9-]{1,63}){1,8}",
            message = "Địa chỉ thư điện tử không hợp lệ.")
        String emailAddress) {}

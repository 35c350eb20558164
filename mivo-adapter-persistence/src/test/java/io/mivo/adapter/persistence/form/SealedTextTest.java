package io.mivo.adapter.persistence.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SealedTextTest {
    private static final Form FORM = new Form(
            "a",
            List.of("plain-1.5E+3", "", " ", "(\"\\)", "\u00e4 \ud83d\ude00\n"),
            List.of(Form.of("b"), Form.of("b", 1).with(Form.of("c", true))));

    @Test
    void the_text_is_the_form_and_its_checksum() {
        // the checksum comes from a bitwise CRC-32C in Python (polynomial 0x82F63B78, "123456789" gives e3069283)
        assertThat(SealedText.of(Form.of("a"))).isEqualTo("(a)#72408ec8");
        assertThat(SealedText.of(FORM))
                .startsWith("(a plain-1.5E+3 \"\" \" \" \"(\\\"\\\\)\" \"\u00e4 \ud83d\ude00\n\" (b) (b 1 (c true)))#");
    }

    @Test
    void a_form_comes_back_as_it_was() {
        assertThat(SealedText.read(SealedText.of(FORM), Function.identity())).isEqualTo(FORM);
    }

    @Test
    void every_flipped_bit_is_noticed() {
        String stored = SealedText.of(FORM);
        Random random = new Random(1);
        for (int i = 0; i < stored.length(); i++) {
            char flipped = (char) (stored.charAt(i) ^ 1 << random.nextInt(7));
            String damaged = stored.substring(0, i) + flipped + stored.substring(i + 1);

            assertThatThrownBy(() -> SealedText.read(damaged, Function.identity()))
                    .isInstanceOf(DamagedFormException.class);
        }
    }

    @Test
    void every_text_that_breaks_off_is_noticed() {
        String stored = SealedText.of(FORM);
        for (int length = 0; length < stored.length(); length++) {
            String damaged = stored.substring(0, length);

            assertThatThrownBy(() -> SealedText.read(damaged, Function.identity()))
                    .isInstanceOf(DamagedFormException.class);
        }
    }

    @Test
    void a_form_that_makes_no_sense_is_damaged_too() {
        String stored = SealedText.of(Form.of("bus", "heat", "carrier pigeon"));

        assertThatThrownBy(() -> SealedText.read(stored, BusForm::read)).isInstanceOf(DamagedFormException.class);
        assertThatThrownBy(() -> SealedText.read(stored, form -> form.number(0)))
                .isInstanceOf(DamagedFormException.class);
    }
}

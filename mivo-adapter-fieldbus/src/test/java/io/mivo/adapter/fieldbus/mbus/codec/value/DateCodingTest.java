package io.mivo.adapter.fieldbus.mbus.codec.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateCodingTest {
    @ParameterizedTest
    @CsvSource({
        "0111, 2008-01-01",
        "df1c, 2014-12-31",
        "a12c, 2021-12-01",
        "1ea6, 2080-06-30",
        "3ea6, 1981-06-30",
        "1e0cbf1c, 2013-12-31T12:30",
        "1e2cbf1c, 2013-12-31T12:30",
        "1e4cbf1c, 2113-12-31T12:30",
        "2a17ef0c, 2007-12-15T23:42",
        "1a2f65110c06, 2000-12-17T05:47:26",
        "000008162700, 2016-07-22T08:00:00",
        "000000, 00:00:00",
        "1e3b17, 23:59:30"
    })
    void reads_dates_and_times(String hex, String expected) {
        assertThat(decode(hex).text()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0000, NOT_AVAILABLE",
        "ffff, INVALID",
        "fff1, PERIODIC",
        "01ff, PERIODIC",
        "3e12, INVALID",
        "1e0d, INVALID",
        "00000000, NOT_AVAILABLE",
        "3f0cbf1c, PERIODIC",
        "1e1fbf1c, PERIODIC",
        "1e0ca1c6, INVALID",
        "1e2c81c1, INVALID",
        "1e19bf1c, INVALID",
        "ffffffff, INVALID",
        "ffffff, INVALID",
        "000000000000, NOT_AVAILABLE",
        "0011223344556677, NOT_DECODED"
    })
    void makes_no_date_of_what_is_none(String hex, Absence reason) {
        Value.Absent absent = (Value.Absent) decode(hex);

        assertThat(absent.reason()).isEqualTo(reason);
        assertThat(absent.asSent()).isEmpty();
    }

    @Test
    void keeps_what_is_marked_invalid_for_diagnosis_only() {
        Value.Absent absent = (Value.Absent) decode("9e0cbf1c");

        assertThat(absent.reason()).isEqualTo(Absence.INVALID);
        assertThat(absent.asSent()).contains("2013-12-31T12:30");
        assertThat(absent.text()).isEmpty();
    }

    @Test
    void does_not_shift_the_clock_in_summer() {
        Value.DateTime summer = (Value.DateTime) decode("3bacc529");

        assertThat(summer.text()).contains("2022-09-05T12:59");
        assertThat(summer.summerTime()).isTrue();
    }

    @Test
    void knows_leap_years() {
        assertThat(decode("fd12").text()).isEmpty();
        assertThat(decode("1d12").text()).contains("2008-02-29");
    }

    @Test
    void does_not_guess_dates_in_other_codings() {
        RawData bcd = new RawData(DataForm.BCD, Octets.ofHex("12345678"));

        assertThat(DateCoding.dateTime(bcd)).isEqualTo(Value.absent(Absence.NOT_DECODED));
    }

    private static Value decode(String hex) {
        return DateCoding.dateTime(new RawData(DataForm.INTEGER, Octets.ofHex(hex)));
    }
}

package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.value.MeterType;
import java.util.List;

/** Turns the telegrams of an M-Bus meter into values. Pure; safe for use by many threads. */
public final class TelegramDecoding implements AnswerDecoding {
    /**
     * What the telegrams say: every record, or those that the profile names.
     *
     * @param meterType decides codes where the telegrams name no device type, or other or unknown
     * @throws IllegalArgumentException when the answer is none of an M-Bus meter
     */
    @Override
    public Decoded decode(RawAnswer answer, DeviceProfile profile, MeterType meterType) {
        if (answer instanceof RawAnswer.Telegrams telegrams) {
            return decoded(Readout.of(telegrams), profile, meterType);
        }
        throw new IllegalArgumentException("not the telegrams of an M-Bus meter: " + answer);
    }

    private static Decoded decoded(Readout readout, DeviceProfile profile, MeterType meterType) {
        Reading.Outcome outcome = ReadoutOutcome.of(readout);
        if (!outcome.result().isGood()) {
            return new Decoded(outcome, Reading.Content.NOTHING);
        }
        List<FoundValue> found = FoundValue.all(readout.sent(meterType));
        if (profile.points().isEmpty()) {
            List<ReadValue> all = found.stream().map(FoundValue::value).toList();
            return new Decoded(outcome, content(readout, all));
        }
        List<SelectedValue> selected = selected(found, profile);
        List<ReadValue> values = selected.stream().map(SelectedValue::value).toList();
        return new Decoded(judged(outcome, selected), content(readout, values));
    }

    private static List<SelectedValue> selected(List<FoundValue> found, DeviceProfile profile) {
        PointSelection selection = new PointSelection(found);
        return profile.points().stream()
                .filter(Point.InRecord.class::isInstance)
                .map(Point.InRecord.class::cast)
                .map(selection::value)
                .toList();
    }

    /** What a profile names and is not there makes a good readout partial; what merely comes along does not. */
    private static Reading.Outcome judged(Reading.Outcome outcome, List<SelectedValue> values) {
        return SelectedValue.lacks(values)
                .map(lacks -> Reading.Outcome.of(
                        ReadResult.PARTIAL,
                        outcome.detail().map(detail -> detail + "; " + lacks).orElse(lacks)))
                .orElse(outcome);
    }

    private static Reading.Content content(Readout readout, List<ReadValue> values) {
        return new Reading.Content(new ValueDates(readout.records()).clock(), values, StatusAlarms.of(readout));
    }
}

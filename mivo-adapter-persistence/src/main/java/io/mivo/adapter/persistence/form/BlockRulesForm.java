package io.mivo.adapter.persistence.form;

import io.mivo.domain.profile.BlockRules;
import io.mivo.domain.profile.ModelPlace;

/** How a Modbus device lets itself be read, as a form. */
final class BlockRulesForm {
    static final String NAME = "blocks";

    private BlockRulesForm() {}

    static Form of(BlockRules rules) {
        return Form.of(NAME, rules.maxRead())
                .with(rules.gap(), gap -> Form.of("gap", gap))
                .with(rules.ranges().stream().map(RegisterForm::ofSpan).toList())
                .with(rules.models().stream().map(BlockRulesForm::ofPlace).toList());
    }

    static BlockRules read(Form form) {
        return new BlockRules(
                form.number(0),
                form.maybe("gap").map(gap -> gap.number(0)),
                form.all("span", RegisterForm::readSpan),
                form.all("models", BlockRulesForm::readPlace));
    }

    private static Form ofPlace(ModelPlace place) {
        return Form.of("models", place.at())
                .with(place.ids().stream().map(id -> Form.of("id", id)).toList());
    }

    private static ModelPlace readPlace(Form form) {
        return new ModelPlace(form.all("id", id -> id.number(0)), form.number(0));
    }
}

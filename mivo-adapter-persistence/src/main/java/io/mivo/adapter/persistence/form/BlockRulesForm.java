package io.mivo.adapter.persistence.form;

import io.mivo.domain.profile.BlockRules;

/** How a Modbus device lets itself be read, as a form. */
final class BlockRulesForm {
    static final String NAME = "blocks";

    private BlockRulesForm() {}

    static Form of(BlockRules rules) {
        return Form.of(NAME, rules.maxRead())
                .with(rules.gap(), gap -> Form.of("gap", gap))
                .with(rules.ranges().stream().map(RegisterForm::ofSpan).toList());
    }

    static BlockRules read(Form form) {
        return new BlockRules(
                form.number(0), form.maybe("gap").map(gap -> gap.number(0)), form.all("span", RegisterForm::readSpan));
    }
}

package io.mivo.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

/** A running demo and a browser before it. */
record Stage(Chromium chromium, RunningDemo demo) implements AutoCloseable {
    /** Passwords take their time on a machine that does much else. */
    private static final double PATIENCE_MILLIS = 15_000;

    /** Starts both; skips the test where there is no browser. */
    static Stage open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Chromium chromium = Chromium.start();
        try {
            return new Stage(chromium, RunningDemo.start());
        } catch (RuntimeException | Error failed) {
            chromium.close();
            throw failed;
        }
    }

    /** Fills in the form of a set-up link. */
    void choosePassword(Page page, String password) {
        page.getByLabel("New password").fill(password);
        page.getByLabel("The same once more").fill(password);
        press(page, "Set the password");
    }

    /** Clicks a button, by the whole of what stands on it. */
    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Whether a page of the demo is shown. */
    void assertAt(Page page, String path) {
        assertThat(page).hasURL(demo.url() + path);
    }

    @Override
    public void close() {
        demo.close();
        chromium.close();
    }
}

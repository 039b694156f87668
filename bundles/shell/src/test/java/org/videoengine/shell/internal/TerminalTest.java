package org.videoengine.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void namesNeedTheirScopeWhereAnotherComesFirst() {
        assertEquals("video:", Terminal.prefix("shell:bundle:*"));
        assertEquals("", Terminal.prefix("video:gogo:*"));
        assertEquals("", Terminal.prefix("video"));
        assertEquals("video:", Terminal.prefix("videos"));
        assertEquals("", Terminal.prefix(null));
    }
}

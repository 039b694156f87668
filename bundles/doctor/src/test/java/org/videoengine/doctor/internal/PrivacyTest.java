package org.videoengine.doctor.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrivacyTest {
    private final Privacy privacy = new Privacy("/home/ada");

    @Test
    void hidesWhatIsSecret() {
        assertEquals("***", privacy.value("cluster.password", "hunter2"));
        assertEquals("***", privacy.value("API.Key", "1"));
        assertEquals("-Dkeystore.password=***", privacy.option("-Dkeystore.password=hunter2"));
        assertEquals("http://***@proxy:80/a", privacy.text("http://ada:hunter2@proxy:80/a"));
    }

    @Test
    void shortensPathsOfTheUser() {
        assertEquals("-Dfilms=~/films", privacy.option("-Dfilms=/home/ada/films"));
        assertEquals("-Xmx1g", privacy.option("-Xmx1g"));
        assertEquals("~/a:~/b", privacy.value("path", "/home/ada/a:/home/ada/b"));
        assertEquals("/home", new Privacy("").text("/home"));
    }
}

package org.videoengine.monitor.internal.jmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.videoengine.monitor.JobMXBean;
import org.videoengine.monitor.internal.FakeJob;
import org.videoengine.monitor.internal.JobBook;
import org.videoengine.render.VideoGenerationResult.Status;

class JobBeansTest {
    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final JobBook book = new JobBook();
    private final JobBeans beans = new JobBeans(book);

    private static ObjectName name(String job) throws Exception {
        return new ObjectName("org.videoengine:type=Job,id=" + job);
    }

    private FakeJob start(String id) {
        FakeJob job = new FakeJob(id).frames(12);
        book.started(job);
        beans.started(job);
        return job;
    }

    @Test
    void showsAJobUntilTheBookForgetsIt() throws Exception {
        FakeJob job = start("bean-0");
        JobMXBean bean = JMX.newMXBeanProxy(server, name("bean-0"), JobMXBean.class);
        assertEquals("RUNNING", bean.getState());
        assertEquals(12, bean.getFramesDone());
        assertEquals(48, bean.getFramesTotal());
        assertEquals(7, bean.getEncoderLag());
        assertEquals(Map.of("cpu", 12), bean.getBackendFrames());
        assertEquals(Map.of("cpu", 1.2), bean.getBackendBusySeconds());
        assertEquals(0.5, bean.getPhaseSeconds().get("encode"));
        bean.cancel();
        assertTrue(job.cancelled());
        book.ended(job, job.end(Status.CANCELLED));
        assertEquals("CANCELLED", bean.getState());
        for (int i = 1; i <= 21; i++) {
            FakeJob other = start("bean-" + i);
            book.ended(other, other.end(Status.DONE));
        }
        assertFalse(server.isRegistered(name("bean-0")));
        assertTrue(server.isRegistered(name("bean-21")));
        beans.stop();
        assertFalse(server.isRegistered(name("bean-21")));
    }
}

package org.videoengine.device;

import java.util.ArrayList;
import java.util.List;
import org.videoengine.backend.BackendException;
import org.videoengine.frame.FrameFormat;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.ResamplingKernel;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.WorkingSpace;

/** Draws the passes of a frame: first writes all of their tables, then launches their kernels. For one thread. */
final class PassPainter {
    private static final float CODES = 1 / 256f;
    private static final float LIGHT = 1 / 65535f;

    private final DeviceFacts facts;
    private final DeviceQueue queue;
    private final ResamplingKernel kernel;
    private final boolean linear;
    private final Sink sink;
    /** For each straight pass two, of columns and of rows. */
    private final List<AxisFilter> filters = new ArrayList<>();

    private final List<TurnedTable> turned = new ArrayList<>();

    PassPainter(DeviceFacts facts, DeviceQueue queue, ShotPlan plan, FrameFormat format) {
        this.facts = facts;
        this.queue = queue;
        this.kernel = plan.kernel();
        this.linear = plan.workingSpace() == WorkingSpace.LINEAR_RGB;
        this.sink = new Sink(format);
    }

    /** Words that the tables of a frame take. */
    static int words(ResamplingKernel kernel, FrameProgram program, List<DeviceSource> sources) {
        int words = 0;
        for (FrameProgram.Group group : program.groups()) {
            for (Pass pass : group.passes()) {
                DeviceSource source = sources.get(pass.source());
                int plane = group.plane();
                if (pass instanceof Pass.Straight straight) {
                    int across = AxisFilter.taps(kernel, straight.across(), group.width(), source.width()[plane]);
                    int down = AxisFilter.taps(kernel, straight.down(), group.height(), source.height()[plane]);
                    words += AxisFilter.words(group.width(), across) + AxisFilter.words(group.height(), down);
                } else if (pass instanceof Pass.Turned at) {
                    words += TurnedTable.words(kernel, at.map(), group.width(), group.height());
                }
            }
        }
        return words;
    }

    /** Bytes of the lines between a frame's two passes. */
    static long lineBytes(FrameProgram program, List<DeviceSource> sources) {
        long most = 0;
        for (FrameProgram.Group group : program.groups()) {
            for (Pass pass : group.passes()) {
                if (pass instanceof Pass.Straight) {
                    int width = sources.get(pass.source()).width()[group.plane()];
                    most = Math.max(most, (long) Blocks.padded(width) * group.height() * group.count());
                }
            }
        }
        return most * Float.BYTES;
    }

    /** Bytes of the sums of a frame's passes. */
    static long sumBytes(FrameProgram program, boolean linear) {
        long most = 0;
        for (FrameProgram.Group group : program.groups()) {
            if (linear || group.passes().size() > 1) {
                most = Math.max(most, (long) Blocks.padded(group.width()) * group.height() * group.count());
            }
        }
        return most * Float.BYTES;
    }

    /** Writes the tables of all passes. */
    void write(Tables tables, FrameProgram program, List<DeviceSource> pictures) {
        int straightSoFar = 0;
        int turnedSoFar = 0;
        for (int i = 0; i < program.groups().size(); i++) {
            FrameProgram.Group group = program.groups().get(i);
            for (int j = 0; j < group.passes().size(); j++) {
                Pass pass = group.passes().get(j);
                DeviceSource source = pictures.get(pass.source());
                if (pass instanceof Pass.Straight straight) {
                    int size = source.width()[group.plane()];
                    filter(straightSoFar++).write(tables, kernel, straight.across(), group.width(), size);
                    filter(straightSoFar++)
                            .write(tables, kernel, straight.down(), group.height(), source.height()[group.plane()]);
                } else if (pass instanceof Pass.Turned at) {
                    turned(turnedSoFar++).write(tables, kernel, at.map(), group.width(), group.height());
                }
            }
        }
    }

    /** Whether both passes of a straight view are one kernel: on a processor, where a block looks at few enough columns. */
    private boolean inOneGo(Pass.Straight straight, int width, int size) {
        if (!facts.processor()) {
            return false;
        }
        double widest = 0;
        for (int i = 0; i < straight.across().size(); i++) {
            widest = Math.max(widest, Math.abs(straight.across().get(i).scale()));
        }
        int taps = AxisFilter.taps(kernel, straight.across(), width, size);
        return Blocks.inOneGo(widest, taps);
    }

    private AxisFilter filter(int index) {
        if (index == filters.size()) {
            filters.add(new AxisFilter());
        }
        return filters.get(index);
    }

    private TurnedTable turned(int index) {
        if (index == turned.size()) {
            turned.add(new TurnedTable());
        }
        return turned.get(index);
    }

    /** Launches all passes, with the tables that were written. */
    void launch(FrameProgram program, List<DeviceSource> pictures, FrameMemory memory) throws BackendException {
        int straightSoFar = 0;
        int turnedSoFar = 0;
        for (int i = 0; i < program.groups().size(); i++) {
            FrameProgram.Group group = program.groups().get(i);
            for (int j = 0; j < group.passes().size(); j++) {
                Pass pass = group.passes().get(j);
                DeviceSource source = pictures.get(pass.source());
                Sink to = sink(program.recipe(), group, j, memory);
                float share = (float) pass.share() * (linear ? LIGHT : CODES);
                if (pass instanceof Pass.Straight straight) {
                    AxisFilter across = filter(straightSoFar++);
                    AxisFilter down = filter(straightSoFar++);
                    if (inOneGo(straight, group.width(), source.width()[group.plane()])) {
                        launchInOneGo(group, source, across, down, share, to, memory);
                    } else {
                        launchStraight(group, source, across, down, share, to, memory);
                    }
                } else {
                    launchTurned(group, source, turned(turnedSoFar++), share, to, memory);
                }
            }
        }
    }

    private Sink sink(FrameRecipe recipe, FrameProgram.Group group, int pass, FrameMemory memory) {
        boolean last = pass == group.passes().size() - 1;
        if (linear || !last) {
            sink.toSums(memory.sums(), memory.frame(), group.width(), group.height(), pass > 0);
            return linear && last && recipe.lens().isPresent() ? sink.between(0, 1) : sink;
        }
        sink.toCodes(memory.sums(), memory.frame(), group.plane(), pass > 0);
        if (recipe.vignette() > 0) {
            sink.vignette(recipe.vignette(), group.plane());
        }
        return group.plane() == 0 && recipe.grain().sigma() > 0 ? sink.grain(recipe.grain()) : sink;
    }

    private void launchStraight(
            FrameProgram.Group group,
            DeviceSource source,
            AxisFilter across,
            AxisFilter down,
            float share,
            Sink to,
            FrameMemory memory)
            throws BackendException {
        int plane = group.plane();
        int length = across.highest() - across.lowest() + 1;
        int stride = Blocks.padded(length);
        DeviceMemory tables = memory.tables().memory();
        queue.kernel("rows")
                .memory(source.memory())
                .number(source.at()[plane] + across.lowest())
                .number(source.planeStep(plane))
                .number(source.width()[plane])
                .memory(tables)
                .memory(tables)
                .filter(down)
                .memory(memory.lines())
                .number(stride * group.height())
                .number(stride)
                .number(length)
                .number(group.height())
                .launch(Blocks.items(facts, length), group.height(), group.count());
        DeviceKernel columns = queue.kernel("columns")
                .memory(memory.lines())
                .number(stride * group.height())
                .number(stride)
                .number(across.lowest())
                .memory(tables)
                .memory(tables)
                .filter(across)
                .number(share);
        to.append(columns).launch(Blocks.items(facts, group.width()), group.height(), group.count());
    }

    private void launchInOneGo(
            FrameProgram.Group group,
            DeviceSource source,
            AxisFilter across,
            AxisFilter down,
            float share,
            Sink to,
            FrameMemory memory)
            throws BackendException {
        int plane = group.plane();
        DeviceMemory tables = memory.tables().memory();
        DeviceKernel straight = queue.kernel("straight")
                .memory(source.memory())
                .number(source.at()[plane])
                .number(source.planeStep(plane))
                .number(source.width()[plane])
                .memory(tables)
                .memory(tables)
                .filter(down)
                .filter(across)
                .number(share);
        to.append(straight).launch(1, Blocks.rows(group.height()), group.count());
    }

    private void launchTurned(
            FrameProgram.Group group, DeviceSource source, TurnedTable table, float share, Sink to, FrameMemory memory)
            throws BackendException {
        int plane = group.plane();
        DeviceMemory tables = memory.tables().memory();
        DeviceKernel kernelAtAngle = queue.kernel("turned")
                .memory(source.memory())
                .number(source.at()[plane])
                .number(source.planeStep(plane))
                .number(source.width()[plane])
                .number(source.height()[plane])
                .memory(tables)
                .memory(tables)
                .number(table.columnAt())
                .number(table.rowAt())
                .number(table.columnStride())
                .number(table.rowStride())
                .number(table.acrossAt())
                .number(table.across())
                .number(table.acrossStride())
                .number(table.downAt())
                .number(table.down())
                .number(share);
        to.append(kernelAtAngle).launch(Blocks.items(facts, group.width()), group.height(), group.count());
    }
}

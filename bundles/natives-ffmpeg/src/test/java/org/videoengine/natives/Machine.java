package org.videoengine.natives;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a shared library was made for, by the first bytes of its file: ELF (System V ABI, chapter 4), Mach-O ({@code
 * mach-o/loader.h}) or PE (Microsoft's PE format), all 64 bit and little-endian here.
 */
public enum Machine {
    LINUX_X86_64("linux-x86_64", Format.ELF, 62),
    LINUX_ARM64("linux-arm64", Format.ELF, 183),
    MACOSX_X86_64("macosx-x86_64", Format.MACH_O, 0x0100_0007),
    MACOSX_ARM64("macosx-arm64", Format.MACH_O, 0x0100_000C),
    WINDOWS_X86_64("windows-x86_64", Format.PE, 0x8664);

    private enum Format {
        ELF,
        MACH_O,
        PE
    }

    private static final int ELF_MAGIC = 0x464C_457F;
    private static final int ELF_MACHINE_AT = 18;
    private static final int MACH_O_MAGIC = 0xFEED_FACF;
    private static final int MACH_O_CPU_AT = 4;
    private static final short DOS_MAGIC = 0x5A4D;
    private static final int DOS_PE_AT = 60;
    private static final int PE_MACHINE_AT = 4;

    private final String platform;
    private final Format format;
    private final int code;

    Machine(String platform, Format format, int code) {
        this.platform = platform;
        this.format = format;
        this.code = code;
    }

    /** The name that JavaCPP has for it. */
    public String platform() {
        return platform;
    }

    /** Reads the start of a library. */
    public static Optional<Machine> of(byte[] library) {
        ByteBuffer bytes = ByteBuffer.wrap(library).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.getInt(0) == ELF_MAGIC) {
            return find(Format.ELF, bytes.getShort(ELF_MACHINE_AT));
        }
        if (bytes.getInt(0) == MACH_O_MAGIC) {
            return find(Format.MACH_O, bytes.getInt(MACH_O_CPU_AT));
        }
        if (bytes.getShort(0) == DOS_MAGIC) {
            return find(Format.PE, Short.toUnsignedInt(bytes.getShort(bytes.getInt(DOS_PE_AT) + PE_MACHINE_AT)));
        }
        return Optional.empty();
    }

    private static Optional<Machine> find(Format format, int code) {
        return Arrays.stream(values())
                .filter(machine -> machine.format == format && machine.code == code)
                .findFirst();
    }
}

package org.videoengine.engine.cuda.internal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jcuda.nvptxcompiler.JNvPTXCompiler;
import jcuda.nvptxcompiler.nvPTXCompileResult;
import jcuda.nvptxcompiler.nvPTXCompilerHandle;

/** NVIDIA's PTX compiler in the version that comes with JCuda, 12.0: the oldest that drivers of ours have. */
final class PtxAssembler {
    private static final Pattern KERNEL = Pattern.compile(
            "Compiling entry function '(\\w+)'.*?(\\d+) bytes stack frame, (\\d+) bytes spill stores, (\\d+) bytes spill"
                    + " loads.*?Used (\\d+) registers",
            Pattern.DOTALL);

    /**
     * What a kernel takes of a device.
     *
     * @param registers of each thread
     * @param spilled bytes that do not fit into registers and go to memory
     */
    record Usage(int registers, int spilled) {}

    private PtxAssembler() {}

    /**
     * Assembles a text.
     *
     * @param architecture such as {@code sm_90}
     * @return what each kernel takes
     * @throws IllegalArgumentException with what the compiler says, if it refuses the text
     */
    static Map<String, Usage> assemble(String ptx, String architecture) {
        nvPTXCompilerHandle compiler = new nvPTXCompilerHandle();
        byte[] text = (ptx + '\0').getBytes(StandardCharsets.US_ASCII);
        JNvPTXCompiler.nvPTXCompilerCreate(compiler, text.length, text);
        try {
            String[] options = {"--gpu-name=" + architecture, "--verbose"};
            int result = JNvPTXCompiler.nvPTXCompilerCompile(compiler, options.length, options);
            if (result != nvPTXCompileResult.NVPTXCOMPILE_SUCCESS) {
                throw new IllegalArgumentException(
                        architecture + ": " + nvPTXCompileResult.stringFor(result) + " " + errors(compiler));
            }
            return usage(information(compiler));
        } finally {
            JNvPTXCompiler.nvPTXCompilerDestroy(compiler);
        }
    }

    private static Map<String, Usage> usage(String log) {
        Map<String, Usage> usage = new TreeMap<>();
        for (Matcher kernel = KERNEL.matcher(log); kernel.find(); ) {
            int spilled = Integer.parseInt(kernel.group(2))
                    + Integer.parseInt(kernel.group(3))
                    + Integer.parseInt(kernel.group(4));
            usage.put(kernel.group(1), new Usage(Integer.parseInt(kernel.group(5)), spilled));
        }
        return usage;
    }

    private static String errors(nvPTXCompilerHandle compiler) {
        long[] size = new long[1];
        JNvPTXCompiler.nvPTXCompilerGetErrorLogSize(compiler, size);
        byte[] log = new byte[(int) size[0] + 1];
        JNvPTXCompiler.nvPTXCompilerGetErrorLog(compiler, log);
        return new String(log, StandardCharsets.US_ASCII).trim();
    }

    private static String information(nvPTXCompilerHandle compiler) {
        long[] size = new long[1];
        JNvPTXCompiler.nvPTXCompilerGetInfoLogSize(compiler, size);
        byte[] log = new byte[(int) size[0] + 1];
        JNvPTXCompiler.nvPTXCompilerGetInfoLog(compiler, log);
        return new String(log, StandardCharsets.US_ASCII);
    }
}

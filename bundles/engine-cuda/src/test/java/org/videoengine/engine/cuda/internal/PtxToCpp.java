package org.videoengine.engine.cuda.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates kernels in PTX to C++, instruction by instruction: each becomes a call of the function of its name in {@code
 * ptx-operations.h}, which says what it means. So the text that drivers get can be run where there is none.
 */
final class PtxToCpp {
    private static final Pattern ENTRY =
            Pattern.compile("\\.entry\\s+(\\w+)\\s*\\(([^)]*)\\)\\s*\\{(.*?)\\n}", Pattern.DOTALL);
    private static final Pattern REGISTERS = Pattern.compile("\\.reg\\s+\\.(\\w+)\\s+%(\\w+)<(\\d+)>");
    private static final Pattern LABEL = Pattern.compile("\\$(\\w+):");
    private static final Pattern INSTRUCTION = Pattern.compile("(?:@(!?)%(\\w+)\\s+)?([a-z][\\w.]*)(?:\\s+(.*))?");
    private static final Pattern PARAMETER = Pattern.compile("\\[\\w+_param_(\\d+)]");
    private static final Pattern ADDRESS = Pattern.compile("\\[%(\\w+)(?:\\+(-?\\d+))?]");
    private static final Pattern FLOAT = Pattern.compile("0f([0-9A-F]{8})");
    private static final Pattern SPECIAL = Pattern.compile("%(n?tid|n?ctaid)\\.([xyz])");
    private static final Pattern REGISTER = Pattern.compile("%(\\w+)");
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");

    private final StringBuilder cpp = new StringBuilder();

    private PtxToCpp() {}

    /** All kernels, a table of them and the hash of the text. */
    static String translate(String ptx) {
        PtxToCpp translation = new PtxToCpp();
        StringJoiner table = new StringJoiner(",\n    ", "static const Kernel kernels[] = {\n    ", "};\n");
        String code = ptx.replaceAll("//[^\\n]*", "");
        for (Matcher entry = ENTRY.matcher(code); entry.find(); ) {
            String name = entry.group(1);
            translation.kernel(name, entry.group(3));
            table.add("{\"" + name + "\", kernel_" + name + ", {"
                    + sizes(PtxText.kernels().get(name)) + "}}");
        }
        return "#include <vector>\n" + translation.cpp
                + "struct Kernel {\n    const char *name;\n    void (*run)(const Thread &);\n    std::vector<int> parameters;\n};\n"
                + table + "static const uint64_t TRANSLATED = " + Long.toUnsignedString(hash(ptx)) + "u;\n";
    }

    private static String sizes(List<ParameterKind> kinds) {
        StringJoiner sizes = new StringJoiner(", ");
        kinds.forEach(kind -> sizes.add(kind == ParameterKind.MEMORY ? "8" : "4"));
        return sizes.toString();
    }

    /** The 64-bit hash of Fowler, Noll and Vo, kind 1a, as the driver that stands in computes it. */
    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : text.getBytes(StandardCharsets.US_ASCII)) {
            hash = (hash ^ (b & 255)) * 1099511628211L;
        }
        return hash;
    }

    private void kernel(String name, String body) {
        cpp.append("static void kernel_").append(name).append("(const Thread &t) {\n");
        for (Matcher registers = REGISTERS.matcher(body); registers.find(); ) {
            StringJoiner names = new StringJoiner(", ", cppType(registers.group(1)) + " ", ";\n");
            for (int i = 0; i < Integer.parseInt(registers.group(3)); i++) {
                names.add(registers.group(2) + i);
            }
            cpp.append(names);
        }
        String code = LABEL.matcher(body).replaceAll("$1:;");
        for (String statement : code.split(";")) {
            statement(statement.strip());
        }
        cpp.append("}\n");
    }

    private static String cppType(String type) {
        return switch (type) {
            case "pred" -> "bool";
            case "b16", "u16", "s16" -> "uint16_t";
            case "b32", "u32", "s32" -> "uint32_t";
            case "b64", "u64", "s64" -> "uint64_t";
            case "f32" -> "float";
            default -> throw new IllegalArgumentException("registers of type ." + type);
        };
    }

    private void statement(String text) {
        if (text.isEmpty() || text.startsWith(".")) {
            return;
        }
        if (text.endsWith(":")) {
            cpp.append(text).append(";\n");
            return;
        }
        Matcher instruction = INSTRUCTION.matcher(text);
        if (!instruction.matches()) {
            throw new IllegalArgumentException("not an instruction: " + text);
        }
        if (instruction.group(2) != null) {
            cpp.append("if (")
                    .append(instruction.group(1))
                    .append(instruction.group(2))
                    .append(") ");
        }
        String operation = instruction.group(3);
        String operands = instruction.group(4);
        if (operation.equals("ret")) {
            cpp.append("return;\n");
        } else if (operation.equals("bra") || operation.equals("bra.uni")) {
            cpp.append("goto ").append(operands.substring(1)).append(";\n");
        } else {
            StringJoiner arguments = new StringJoiner(", ", "(", ");\n");
            for (String operand : operands.split(",\\s*")) {
                arguments.add(operand(operand.strip()));
            }
            cpp.append(operation.startsWith("ld.param.") ? "ld_param" : operation.replace('.', '_'))
                    .append(arguments);
        }
    }

    private static String operand(String text) {
        Matcher parameter = PARAMETER.matcher(text);
        if (parameter.matches()) {
            return "t.arguments[" + parameter.group(1) + "]";
        }
        Matcher address = ADDRESS.matcher(text);
        if (address.matches()) {
            return address.group(1) + (address.group(2) == null ? "" : " + (" + address.group(2) + ")");
        }
        Matcher number = FLOAT.matcher(text);
        if (number.matches()) {
            return "bits<float>(0x" + number.group(1) + "u)";
        }
        Matcher special = SPECIAL.matcher(text);
        if (special.matches()) {
            return "t." + special.group(1) + "." + special.group(2);
        }
        Matcher register = REGISTER.matcher(text);
        if (register.matches()) {
            return register.group(1);
        }
        if (WHOLE.matcher(text).matches()) {
            return text + "LL";
        }
        throw new IllegalArgumentException("not an operand: " + text);
    }
}

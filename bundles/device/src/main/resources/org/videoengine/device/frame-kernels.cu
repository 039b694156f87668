/*
 * The kernels that draw frames, in what OpenCL C and CUDA C have in common. The macros below are all that differs.
 *
 * An item does BLOCK samples of a row: one on graphics processors; with PROCESSOR defined as many as make loops that compilers
 * turn into vector code. Items beyond the end of a row or a plane do nothing. In rows that end within a block more is read, and
 * in rows of floats written: these have lengths of whole blocks, and there is a block more behind all samples.
 *
 * Planes follow each other in memory; the third dimension of the grid counts them. Samples of sources have 16 bits: 256 times
 * the code value of 8 bits, or 0 to 65535 for 0 to 1 in linear light. Positions have sample centres at +0.5.
 */
#ifdef __OPENCL_VERSION__
#define KERNEL __kernel void
#define GLOBAL __global
#define INLINE static inline
#define RESTRICT restrict
#define GID_X ((int)get_global_id(0))
#define GID_Y ((int)get_global_id(1))
#define GID_Z ((int)get_global_id(2))
#else
#define KERNEL extern "C" __global__ void
#define GLOBAL
#define INLINE static __device__ __forceinline__
#define RESTRICT __restrict__
#define GID_X ((int)(blockIdx.x * blockDim.x + threadIdx.x))
#define GID_Y ((int)(blockIdx.y * blockDim.y + threadIdx.y))
#define GID_Z ((int)(blockIdx.z * blockDim.z + threadIdx.z))
#endif

#ifdef PROCESSOR
#define BLOCK 64
#define BLOCKS(x, width) for (int x = 0; x < (width); x += BLOCK)
#else
#define BLOCK 1
#define BLOCKS(x, width) for (int x = GID_X; x < (width); x = (width))
#endif
#define EACH(i) for (int i = 0; i < BLOCK; i++)
#define LAST(x, width) (width - x < BLOCK ? width : x + BLOCK)

/* What becomes of drawn values. */
#define TO_SUMS 0
#define TO_BYTES 1
#define TO_SHORTS 2

INLINE float limit(float a, float low, float high) {
    float b = a > low ? a : low;
    return b < high ? b : high;
}

/* The nearest whole number, halves to even, of a number of less than four million. */
INLINE float nearest(float a) {
    return a + 12582912.0f - 12582912.0f;
}

/* The whole number that is not larger. */
INLINE int below(float a) {
    int i = (int)a;
    return i > a ? i - 1 : i;
}

INLINE int within(int i, int size) {
    int j = i > 0 ? i : 0;
    return j < size ? j : size - 1;
}

INLINE float mix2(float a, float b, float t) {
    return a + t * (b - a);
}

/* The noise of Grain, from -510 to 510. */
INLINE float noise(unsigned int h) {
    h ^= h >> 16;
    h *= 0x7FEB352Du;
    h ^= h >> 15;
    h *= 0x846CA68Bu;
    h ^= h >> 16;
    return (float)((int)((h & 255u) + (h >> 8 & 255u) + (h >> 16 & 255u) + (h >> 24)) - 510);
}

/*
 * Where drawn values go: added to what is in the sums where add is 1, then into the sums, or to codes in bytes or shorts by way
 * of vignette and grain. Values are on the scale of 8 bits, or of light. All are limited to low and high, codes after they were
 * multiplied by scale.
 */
#define SINK_PARAMETERS                                                                                                   \
    GLOBAL float *RESTRICT sums, int sumsPlane, int sumsStride, int add, GLOBAL unsigned char *RESTRICT bytes,            \
        GLOBAL unsigned short *RESTRICT shorts, int at, int plane, int width, int height, int mode, float scale,          \
        float low, float high, float zero, float vignette, float left, float right, float top, float down, int seed,      \
        float grain
#define SINK_ARGUMENTS                                                                                                    \
    sums, sumsPlane, sumsStride, add, bytes, shorts, at, plane, width, height, mode, scale, low, high, zero, vignette,    \
        left, right, top, down, seed, grain

INLINE void sink(float *value, int x, int y, int z, SINK_PARAMETERS) {
    GLOBAL float *sum = sums + z * sumsPlane + y * sumsStride + x;
    int to = at + z * plane + y * width + x;
    int n = width - x < BLOCK ? width - x : BLOCK;
    if (add) {
        EACH(i) value[i] += sum[i];
    }
    if (vignette > 0) {
        float b = top + down * y;
        EACH(i) {
            float a = left + right * (x + i);
            float far = 1 + a * a + b * b;
            value[i] = zero + (1 - vignette * (1 - 1 / (far * far))) * (value[i] - zero);
        }
    }
    if (grain > 0) {
        unsigned int h = (unsigned int)y * 0x85EBCA77u + (unsigned int)seed;
        EACH(i) {
            float v = limit((value[i] - 16) * (1 / 219.0f), 0, 1);
            value[i] += grain * noise(h + (unsigned int)(x + i) * 0x9E3779B1u) * v * (1 - v);
        }
    }
    EACH(i) value[i] = limit(value[i] * scale, low, high);
    if (mode == TO_SUMS) {
        EACH(i) sum[i] = value[i];
    } else if (mode == TO_BYTES) {
        if (n == BLOCK) {
            EACH(i) bytes[to + i] = (unsigned char)(int)nearest(value[i]);
        } else {
            for (int i = 0; i < n; i++) {
                bytes[to + i] = (unsigned char)(int)nearest(value[i]);
            }
        }
    } else if (n == BLOCK) {
        EACH(i) shorts[to + i] = (unsigned short)(int)nearest(value[i]);
    } else {
        for (int i = 0; i < n; i++) {
            shorts[to + i] = (unsigned short)(int)nearest(value[i]);
        }
    }
}

/* Adds 1 to numbers: shows whether the device does what it is told. */
KERNEL smoke(GLOBAL int *RESTRICT numbers, int count) {
    if (GID_X < count && GID_Y == 0) {
        numbers[GID_X] += 1;
    }
}

/* Brings a picture as it was decoded, 8 or 16 bits a sample, to 16 bits: in chunks of 65536. */
KERNEL widen(
    GLOBAL const unsigned char *RESTRICT bytes, GLOBAL const unsigned short *RESTRICT shorts, int wide, int count,
    GLOBAL unsigned short *RESTRICT to, int toAt) {
    int chunk = GID_Y << 16;
    int size = count - chunk < 1 << 16 ? count - chunk : 1 << 16;
    BLOCKS(start, size) {
        for (int i = chunk + start; i < chunk + LAST(start, size); i++) {
            to[toAt + i] = wide ? shorts[i] : (unsigned short)(bytes[i] << 8);
        }
    }
}

/* A chroma sample at a place, by the triangle. */
INLINE float chromaAt(
    GLOBAL const unsigned short *RESTRICT plane, int width, int height, float u, float v) {
    int x = below(u - 0.5f);
    int y = below(v - 0.5f);
    int a = within(x, width);
    int b = within(x + 1, width);
    int upper = within(y, height) * width;
    int lower = within(y + 1, height) * width;
    float t = u - 0.5f - x;
    return mix2(mix2(plane[upper + a], plane[upper + b], t), mix2(plane[lower + a], plane[lower + b], t), v - 0.5f - y);
}

/* Linear light of an encoded value, from a table of steps of 1/16384, on the scale of 16 bits. */
INLINE unsigned short lightOf(float encoded, GLOBAL const float *RESTRICT curve) {
    float place = limit(encoded, 0, 1) * 16384;
    int i = (int)place;
    return (unsigned short)(int)(mix2(curve[i], curve[i + 1], place - i) + 0.5f);
}

/* Brings a picture of Y', Cb and Cr into linear light: red, green and blue, each of the picture's size. */
KERNEL light(
    GLOBAL const unsigned short *RESTRICT from, int cbAt, int crAt, int chromaWidth, int chromaHeight, float scaleX,
    float scaleY, float offset, GLOBAL const float *RESTRICT curve, GLOBAL unsigned short *RESTRICT to, int width,
    int height) {
    int y = GID_Y;
    if (y >= height) {
        return;
    }
    BLOCKS(start, width) {
        for (int x = start; x < LAST(start, width); x++) {
            float u = (x + 0.5f) * scaleX + offset;
            float v = (y + 0.5f) * scaleY;
            float luma = (from[y * width + x] * (1 / 256.0f) - 16) * (1 / 219.0f);
            float cb = (chromaAt(from + cbAt, chromaWidth, chromaHeight, u, v) * (1 / 256.0f) - 128) * (1 / 224.0f);
            float cr = (chromaAt(from + crAt, chromaWidth, chromaHeight, u, v) * (1 / 256.0f) - 128) * (1 / 224.0f);
            float red = luma + 1.5748f * cr;
            float blue = luma + 1.8556f * cb;
            float green = (luma - 0.2126f * red - 0.0722f * blue) * (1 / 0.7152f);
            int i = y * width + x;
            to[i] = lightOf(red, curve);
            to[width * height + i] = lightOf(green, curve);
            to[2 * width * height + i] = lightOf(blue, curve);
        }
    }
}

/* Straight views, first pass: for each row that is drawn, the weighted sum of some rows of a source. */
KERNEL rows(
    GLOBAL const unsigned short *RESTRICT source, int sourceAt, int sourcePlane, int sourceStride,
    GLOBAL const int *RESTRICT firsts, GLOBAL const float *RESTRICT weights, int firstAt, int weightAt, int weightStride,
    int taps, GLOBAL float *RESTRICT to, int toPlane, int toStride, int width, int height) {
    int y = GID_Y;
    if (y >= height) {
        return;
    }
    BLOCKS(x, width) {
        GLOBAL const unsigned short *from =
            source + sourceAt + GID_Z * sourcePlane + firsts[firstAt + y] * sourceStride + x;
        GLOBAL float *sum = to + GID_Z * toPlane + y * toStride + x;
        float value[BLOCK];
        EACH(i) value[i] = 0;
        for (int tap = 0; tap < taps; tap++) {
            float weight = weights[weightAt + tap * weightStride + y];
            EACH(i) value[i] += weight * from[i];
            from += sourceStride;
        }
        EACH(i) sum[i] = value[i];
    }
}

/* Straight views, second pass: the rows summed before, from the lowest column on, are filtered along their length. */
KERNEL columns(
    GLOBAL const float *RESTRICT rows, int rowsPlane, int rowsStride, int lowest, GLOBAL const int *RESTRICT firsts,
    GLOBAL const float *RESTRICT weights, int firstAt, int weightAt, int weightStride, int taps, float share,
    SINK_PARAMETERS) {
    int y = GID_Y;
    if (y >= height) {
        return;
    }
    BLOCKS(x, width) {
        GLOBAL const float *from = rows + GID_Z * rowsPlane + y * rowsStride - lowest;
        GLOBAL const int *first = firsts + firstAt + x;
        GLOBAL const float *weight = weights + weightAt + x;
        float value[BLOCK];
        EACH(i) value[i] = 0;
        for (int tap = 0; tap < taps; tap++) {
            EACH(i) value[i] += weight[i] * from[first[i] + tap];
            weight += weightStride;
        }
        EACH(i) value[i] *= share;
        sink(value, x, y, GID_Z, SINK_ARGUMENTS);
    }
}

/*
 * Straight views on a processor: for each block of a row, source rows are summed to a line that stays in the first-level cache,
 * which is then filtered. Neighbouring outputs' taps are lanes of the same vectors, where there are instructions to pick them.
 */
#ifdef PROCESSOR
#define PROCESSOR_KERNEL KERNEL
/* Columns of a line; no power of two, so that lines do not want the same places of the cache. */
#define WINDOW 1040

#ifdef __AVX512F__
typedef float16 Floats __attribute__((aligned(4)));
typedef int16 Ints __attribute__((aligned(4)));
#define LANES 16
#define PICK(from, places)                                                                                                \
    __builtin_ia32_vpermi2varps512(*(const Floats *)(from), places, *(const Floats *)((from) + LANES))
#elif defined(__AVX2__)
typedef float8 Floats __attribute__((aligned(4)));
typedef int8 Ints __attribute__((aligned(4)));
#define LANES 8
#define PICK(from, places)                                                                                                \
    ((places) < LANES ? __builtin_ia32_permvarsf256(*(const Floats *)(from), places)                                      \
                      : __builtin_ia32_permvarsf256(*(const Floats *)((from) + LANES), places))
#endif

/* Lines at a time, so that places and weights are fetched once for them all. */
#define LINES 4

INLINE void filterLines(
    const float *lines, int lowest, GLOBAL const int *first, GLOBAL const float *weights, int stride, int taps,
    float *values) {
#ifdef LANES
    for (int i = 0; i < BLOCK; i += LANES) {
        int a = first[i];
        int b = first[i + LANES - 1];
        int start = a < b ? a : b;
        if ((a < b ? b - a : a - b) < 2 * LANES) {
            Ints places = *(GLOBAL const Ints *)(first + i) - start;
            const float *from = lines + start - lowest;
            GLOBAL const float *weight = weights + i;
            Floats s0 = 0, s1 = 0, s2 = 0, s3 = 0;
            for (int tap = 0; tap < taps; tap++) {
                Floats w = *(GLOBAL const Floats *)weight;
                s0 += w * PICK(from + tap, places);
                s1 += w * PICK(from + tap + WINDOW, places);
                s2 += w * PICK(from + tap + 2 * WINDOW, places);
                s3 += w * PICK(from + tap + 3 * WINDOW, places);
                weight += stride;
            }
            *(Floats *)(values + i) = s0;
            *(Floats *)(values + i + BLOCK) = s1;
            *(Floats *)(values + i + 2 * BLOCK) = s2;
            *(Floats *)(values + i + 3 * BLOCK) = s3;
            continue;
        }
#else
    for (int i = 0; i < BLOCK; i += BLOCK) {
#define LANES BLOCK
#endif
        for (int l = 0; l < LINES; l++) {
            for (int k = i; k < i + LANES; k++) {
                float sum = 0;
                for (int tap = 0; tap < taps; tap++) {
                    sum += weights[tap * stride + k] * lines[l * WINDOW + first[k] - lowest + tap];
                }
                values[l * BLOCK + k] = sum;
            }
        }
    }
}

/* Sums rows of a source to a line of count samples. */
INLINE void sumRows(
    GLOBAL const unsigned short *RESTRICT row, int stride, GLOBAL const float *weights, int weightStride, int taps,
    float share, int count, float *RESTRICT line) {
    for (int tap = 0; tap < taps; tap += 4) {
        /* Beyond the last tap the weights are 0, and the row is any. */
        float w0 = share * weights[tap * weightStride];
        float w1 = tap + 1 < taps ? share * weights[(tap + 1) * weightStride] : 0;
        float w2 = tap + 2 < taps ? share * weights[(tap + 2) * weightStride] : 0;
        float w3 = tap + 3 < taps ? share * weights[(tap + 3) * weightStride] : 0;
        GLOBAL const unsigned short *r0 = row + tap * stride;
        GLOBAL const unsigned short *r1 = tap + 1 < taps ? r0 + stride : r0;
        GLOBAL const unsigned short *r2 = tap + 2 < taps ? r1 + stride : r0;
        GLOBAL const unsigned short *r3 = tap + 3 < taps ? r2 + stride : r0;
        if (tap == 0) {
            for (int i = 0; i < count; i++) {
                line[i] = w0 * r0[i] + w1 * r1[i] + w2 * r2[i] + w3 * r3[i];
            }
        } else {
            for (int i = 0; i < count; i++) {
                line[i] += w0 * r0[i] + w1 * r1[i] + w2 * r2[i] + w3 * r3[i];
            }
        }
    }
}

PROCESSOR_KERNEL straight(
    GLOBAL const unsigned short *RESTRICT source, int sourceAt, int sourcePlane, int sourceStride,
    GLOBAL const int *RESTRICT firsts, GLOBAL const float *RESTRICT weights, int rowAt, int rowWeightAt,
    int rowWeightStride, int rowTaps, int columnAt, int columnWeightAt, int columnWeightStride, int columnTaps,
    float share, SINK_PARAMETERS) {
    float lines[LINES * WINDOW];
    float values[LINES * BLOCK];
    int start = GID_Y * LINES;
    int end = start + LINES < height ? start + LINES : height;
    BLOCKS(x, width) {
        GLOBAL const int *first = firsts + columnAt + x;
        int a = first[0];
        int b = first[BLOCK - 1];
        int lowest = a < b ? a : b;
        /* Whole vectors: what is beyond is not looked at. */
        int count = ((a < b ? b : a) + columnTaps - lowest + 15) & -16;
        GLOBAL const unsigned short *from = source + sourceAt + GID_Z * sourcePlane + lowest;
        for (int y = start; y < end; y++) {
            sumRows(
                from + firsts[rowAt + y] * sourceStride, sourceStride, weights + rowWeightAt + y, rowWeightStride,
                rowTaps, share, count, lines + (y - start) * WINDOW);
        }
        filterLines(lines, lowest, first, weights + columnWeightAt + x, columnWeightStride, columnTaps, values);
        for (int y = start; y < end; y++) {
            sink(values + (y - start) * BLOCK, x, y, GID_Z, SINK_ARGUMENTS);
        }
    }
}
#endif

#ifdef PROCESSOR
typedef float4 Taps __attribute__((aligned(4)));
typedef ushort4 Samples __attribute__((aligned(2)));

/* Sums neighbours in pairs, of two vectors. */
INLINE float16 pairs(float16 a, float16 b) {
    return (float16)(a.even, b.even) + (float16)(a.odd, b.odd);
}

/* Four sums that together are a sample, of taps that all lie in the plane; weights across are padded with 0 to whole fours. */
INLINE float4 spot(
    GLOBAL const unsigned short *at, int stride, GLOBAL const float *across, int acrossTaps, GLOBAL const float *down,
    int downTaps) {
    float4 sum = 0;
    for (int k = 0; k < acrossTaps; k += 4) {
        GLOBAL const unsigned short *row = at + k;
        float4 column = 0;
        for (int j = 0; j < downTaps; j++) {
            column += down[j] * convert_float4(*(GLOBAL const Samples *)row);
            row += stride;
        }
        sum += column * *(GLOBAL const Taps *)(across + k);
    }
    return sum;
}

/* The same of four by four taps. */
INLINE float4 spot4(
    GLOBAL const unsigned short *at, int stride, GLOBAL const float *across, GLOBAL const float *down) {
    float4 column = down[0] * convert_float4(*(GLOBAL const Samples *)at);
    column += down[1] * convert_float4(*(GLOBAL const Samples *)(at + stride));
    column += down[2] * convert_float4(*(GLOBAL const Samples *)(at + 2 * stride));
    column += down[3] * convert_float4(*(GLOBAL const Samples *)(at + 3 * stride));
    return column * *(GLOBAL const Taps *)across;
}
#endif

/*
 * Views at an angle: taps in both directions, with weights from tables by PHASES parts of a sample, which have acrossStride and
 * downTaps weights for each. The place of a sample's first tap is the sum of what its column and its row have in tables, whole
 * samples and parts: columns' u, columns' v, rows' u, rows' v.
 */
#define PHASES 512
KERNEL turned(
    GLOBAL const unsigned short *RESTRICT source, int sourceAt, int sourcePlane, int sourceWidth, int sourceHeight,
    GLOBAL const int *RESTRICT wholes, GLOBAL const float *RESTRICT parts, int columnAt, int rowAt, int columnStride,
    int rowStride, int acrossAt, int acrossTaps, int acrossStride, int downAt, int downTaps, float share,
    SINK_PARAMETERS) {
    int y = GID_Y;
    if (y >= height) {
        return;
    }
    GLOBAL const unsigned short *from = source + sourceAt + GID_Z * sourcePlane;
    int rowU = wholes[rowAt + y];
    int rowV = wholes[rowAt + 2 * rowStride + y];
    float partU = parts[rowAt + rowStride + y];
    float partV = parts[rowAt + 3 * rowStride + y];
    BLOCKS(x, width) {
        float value[BLOCK];
        int firstU[BLOCK];
        int firstV[BLOCK];
        int weightU[BLOCK];
        int weightV[BLOCK];
        EACH(i) {
            int column = columnAt + x + i;
            float u = partU + parts[column + columnStride];
            float v = partV + parts[column + 3 * columnStride];
            int wholeU = below(u);
            int wholeV = below(v);
            firstU[i] = rowU + wholes[column] + wholeU;
            firstV[i] = rowV + wholes[column + 2 * columnStride] + wholeV;
            weightU[i] = acrossAt + (int)((u - wholeU) * PHASES + 0.5f) * acrossStride;
            weightV[i] = downAt + (int)((v - wholeV) * PHASES + 0.5f) * downTaps;
        }
#ifdef PROCESSOR
        int lowU = firstU[0] < firstU[BLOCK - 1] ? firstU[0] : firstU[BLOCK - 1];
        int highU = firstU[0] < firstU[BLOCK - 1] ? firstU[BLOCK - 1] : firstU[0];
        int lowV = firstV[0] < firstV[BLOCK - 1] ? firstV[0] : firstV[BLOCK - 1];
        int highV = firstV[0] < firstV[BLOCK - 1] ? firstV[BLOCK - 1] : firstV[0];
        if (lowU > 0 && highU + acrossStride < sourceWidth && lowV > 0 && highV + downTaps < sourceHeight) {
            for (int i = 0; i < BLOCK; i += 16) {
                float16 s[4];
                for (int k = 0; k < 4; k++) {
                    float4 spots[4];
                    for (int l = 0; l < 4; l++) {
                        int n = i + 4 * k + l;
                        GLOBAL const unsigned short *at = from + firstV[n] * sourceWidth + firstU[n];
                        spots[l] = acrossTaps == 4 && downTaps == 4
                            ? spot4(at, sourceWidth, parts + weightU[n], parts + weightV[n])
                            : spot(
                                at, sourceWidth, parts + weightU[n], acrossTaps, parts + weightV[n], downTaps);
                    }
                    s[k] = (float16)(spots[0], spots[1], spots[2], spots[3]);
                }
                vstore16(share * pairs(pairs(s[0], s[1]), pairs(s[2], s[3])), 0, value + i);
            }
            sink(value, x, y, GID_Z, SINK_ARGUMENTS);
            continue;
        }
#endif
        EACH(i) {
            float sum = 0;
            for (int j = 0; j < downTaps; j++) {
                GLOBAL const unsigned short *row = from + within(firstV[i] + j, sourceHeight) * sourceWidth;
                float line = 0;
                for (int k = 0; k < acrossTaps; k++) {
                    line += parts[weightU[i] + k] * row[within(firstU[i] + k, sourceWidth)];
                }
                sum += parts[weightV[i] + j] * line;
            }
            value[i] = sum * share;
        }
        sink(value, x, y, GID_Z, SINK_ARGUMENTS);
    }
}

/* The four weights of Keys' bicubic for a place t beyond the second of four samples, 0 to 1. */
#define BICUBIC(w0, w1, w2, w3, t)                                                                                        \
    float w0 = ((-0.5f * t + 1) * t - 0.5f) * t;                                                                          \
    float w1 = (1.5f * t - 2.5f) * t * t + 1;                                                                             \
    float w2 = ((-1.5f * t + 2) * t + 0.5f) * t;                                                                          \
    float w3 = (0.5f * t - 0.5f) * t * t

/* A sample of a keyframe at a place of its own. */
INLINE float sharp(GLOBAL const unsigned short *RESTRICT plane, int width, int height, float x, float y) {
    float u = limit(x, -3, width + 3.0f) - 1.5f;
    float v = limit(y, -3, height + 3.0f) - 1.5f;
    int wholeU = below(u);
    int wholeV = below(v);
    float s = u - wholeU;
    float t = v - wholeV;
    BICUBIC(a0, a1, a2, a3, s);
    BICUBIC(b0, b1, b2, b3, t);
    int i0 = within(wholeU, width);
    int i1 = within(wholeU + 1, width);
    int i2 = within(wholeU + 2, width);
    int i3 = within(wholeU + 3, width);
    GLOBAL const unsigned short *r0 = plane + within(wholeV, height) * width;
    GLOBAL const unsigned short *r1 = plane + within(wholeV + 1, height) * width;
    GLOBAL const unsigned short *r2 = plane + within(wholeV + 2, height) * width;
    GLOBAL const unsigned short *r3 = plane + within(wholeV + 3, height) * width;
    return b0 * (a0 * r0[i0] + a1 * r0[i1] + a2 * r0[i2] + a3 * r0[i3])
        + b1 * (a0 * r1[i0] + a1 * r1[i1] + a2 * r1[i2] + a3 * r1[i3])
        + b2 * (a0 * r2[i0] + a1 * r2[i1] + a2 * r2[i2] + a3 * r2[i3])
        + b3 * (a0 * r3[i0] + a1 * r3[i1] + a2 * r3[i2] + a3 * r3[i3]);
}

/*
 * The picture between two keyframes. The motion's layers follow each other in field, each with its six planes; its filters'
 * taps are in tables for columns and rows.
 */
KERNEL between(
    GLOBAL const unsigned short *RESTRICT first, int firstAt, int firstPlane,
    GLOBAL const unsigned short *RESTRICT second, int secondAt, int secondPlane, int secondWidth, int secondHeight,
    GLOBAL const float *RESTRICT field, int fieldWidth, int fieldHeight, int layers,
    GLOBAL const int *RESTRICT firsts, GLOBAL const float *RESTRICT weights, int columnAt, int columnWeightAt,
    int columnStride, int columnTaps, int rowAt, int rowWeightAt, int rowStride, int rowTaps,
    GLOBAL unsigned short *RESTRICT to, int toAt, int toPlane, int width, int height) {
    int y = GID_Y;
    if (y >= height) {
        return;
    }
    GLOBAL const unsigned short *a = first + firstAt + GID_Z * firstPlane;
    GLOBAL const unsigned short *b = second + secondAt + GID_Z * secondPlane;
    float perColumn = (float)width / fieldWidth;
    float perRow = (float)height / fieldHeight;
    float wider = (float)secondWidth / width;
    float higher = (float)secondHeight / height;
    int samples = fieldWidth * fieldHeight;
    int row = firsts[rowAt + y];
    BLOCKS(start, width) {
        for (int x = start; x < LAST(start, width); x++) {
            int column = firsts[columnAt + x];
            float sum = 0;
            for (int layer = 0; layer < layers; layer++) {
                GLOBAL const float *from = field + layer * 6 * samples;
                float v0 = 0, v1 = 0, v2 = 0, v3 = 0, v4 = 0, v5 = 0;
                for (int j = 0; j < rowTaps; j++) {
                    float rowWeight = weights[rowWeightAt + j * rowStride + y];
                    for (int i = 0; i < columnTaps; i++) {
                        float weight = rowWeight * weights[columnWeightAt + i * columnStride + x];
                        GLOBAL const float *at = from + (row + j) * fieldWidth + column + i;
                        v0 += weight * at[0];
                        v1 += weight * at[samples];
                        v2 += weight * at[2 * samples];
                        v3 += weight * at[3 * samples];
                        v4 += weight * at[4 * samples];
                        v5 += weight * at[5 * samples];
                    }
                }
                if (v4 != 0) {
                    sum += v4 * sharp(a, width, height, x + 0.5f + v0 * perColumn, y + 0.5f + v1 * perRow);
                }
                if (v5 != 0) {
                    sum += v5
                        * sharp(b, secondWidth, secondHeight, (x + 0.5f + v2 * perColumn) * wider,
                            (y + 0.5f + v3 * perRow) * higher);
                }
            }
            to[toAt + GID_Z * toPlane + y * width + x] = (unsigned short)(int)nearest(limit(sum, 0, 65535));
        }
    }
}

#ifdef PROCESSOR
typedef float16 SixteenFloats __attribute__((aligned(4)));

/* Sums rows of a plane of a motion field to a line of count samples. */
INLINE void sumFieldRows(
    GLOBAL const float *RESTRICT row, int stride, GLOBAL const float *weights, int weightStride, int taps, int count,
    float *RESTRICT line) {
    float first = weights[0];
    float second = taps > 1 ? weights[weightStride] : 0;
    GLOBAL const float *next = taps > 1 ? row + stride : row;
    for (int i = 0; i < count; i++) {
        line[i] = first * row[i] + second * next[i];
    }
    for (int tap = 2; tap < taps; tap++) {
        float weight = weights[tap * weightStride];
        GLOBAL const float *from = row + tap * stride;
        for (int i = 0; i < count; i++) {
            line[i] += weight * from[i];
        }
    }
}

/*
 * Adds a block's samples of a keyframe's planes to sums, four parts each, where aside and under are from the samples of row y to
 * their places, in samples of the picture between.
 */
INLINE void addSharp(
    GLOBAL const unsigned short *from, int planes, int planeStep, int width, int height, int x, int y,
    const float *aside, const float *under, const float *weights, float perColumn, float perRow, float wider,
    float higher, GLOBAL const float *bicubics, float4 *sums) {
    float u[BLOCK];
    float v[BLOCK];
    int at[BLOCK];
    int across[BLOCK];
    int down[BLOCK];
    int outside[BLOCK];
    int any = 0;
    EACH(i) {
        float a = limit((x + i + 0.5f + aside[i] * perColumn) * wider, -3, width + 3.0f);
        float b = limit((y + 0.5f + under[i] * perRow) * higher, -3, height + 3.0f);
        int wholeU = below(a - 1.5f);
        int wholeV = below(b - 1.5f);
        u[i] = a;
        v[i] = b;
        outside[i] = wholeU < 0 | wholeU + 4 > width | wholeV < 0 | wholeV + 4 > height;
        any |= outside[i];
        at[i] = wholeV * width + wholeU;
        across[i] = 4 * (int)((a - 1.5f - wholeU) * PHASES + 0.5f);
        down[i] = 4 * (int)((b - 1.5f - wholeV) * PHASES + 0.5f);
    }
    for (int z = 0; z < planes; z++) {
        GLOBAL const unsigned short *plane = from + z * planeStep;
        float4 *sum = sums + z * BLOCK;
        if (any) {
            EACH(i) {
                if (outside[i]) {
                    sum[i].x += weights[i] * sharp(plane, width, height, u[i], v[i]);
                } else {
                    sum[i] += weights[i] * spot4(plane + at[i], width, bicubics + across[i], bicubics + down[i]);
                }
            }
        } else {
            EACH(i) sum[i] += weights[i] * spot4(plane + at[i], width, bicubics + across[i], bicubics + down[i]);
        }
    }
}

INLINE int anyWeight(const float *weights) {
    int any = 0;
    EACH(i) any |= weights[i] > 0;
    return any;
}

/*
 * The same on a processor, by blocks of some rows, where a block looks at few enough columns of the field; what is found of the
 * motion does for all planes, three at most.
 */
PROCESSOR_KERNEL betweenInBlocks(
    GLOBAL const unsigned short *RESTRICT first, int firstAt, int firstPlane,
    GLOBAL const unsigned short *RESTRICT second, int secondAt, int secondPlane, int secondWidth, int secondHeight,
    GLOBAL const float *RESTRICT field, int fieldWidth, int fieldHeight, int layers,
    GLOBAL const int *RESTRICT firsts, GLOBAL const float *RESTRICT weights, int columnAt, int columnWeightAt,
    int columnStride, int columnTaps, int rowAt, int rowWeightAt, int rowStride, int rowTaps,
    GLOBAL unsigned short *RESTRICT to, int toAt, int toPlane, int width, int height, int planes, int bicubicAt) {
    float lines[2 * LINES * WINDOW];
    float values[2 * LINES * BLOCK];
    float4 sums[3 * BLOCK];
    GLOBAL const float *bicubics = weights + bicubicAt;
    float perColumn = (float)width / fieldWidth;
    float perRow = (float)height / fieldHeight;
    int samples = fieldWidth * fieldHeight;
    int bottom = GID_Y * LINES + LINES < height ? GID_Y * LINES + LINES : height;
    /* The last two are no planes. */
    for (int i = 6 * WINDOW; i < 8 * WINDOW; i++) {
        lines[i] = 0;
    }
    BLOCKS(x, width) {
        GLOBAL const int *column = firsts + columnAt + x;
        GLOBAL const float *columnWeights = weights + columnWeightAt + x;
        int lowest = column[0];
        int count = (column[BLOCK - 1] + columnTaps - lowest + 15) & -16;
        for (int y = GID_Y * LINES; y < bottom; y++) {
            GLOBAL const float *rowWeights = weights + rowWeightAt + y;
            for (int i = 0; i < planes * BLOCK; i++) {
                sums[i] = 0;
            }
            for (int layer = 0; layer < layers; layer++) {
                GLOBAL const float *from =
                    field + layer * 6 * samples + firsts[rowAt + y] * fieldWidth + lowest;
                for (int k = 4; k < 6; k++) {
                    sumFieldRows(
                        from + k * samples, fieldWidth, rowWeights, rowStride, rowTaps, count, lines + k * WINDOW);
                }
                filterLines(
                    lines + 4 * WINDOW, lowest, column, columnWeights, columnStride, columnTaps, values + 4 * BLOCK);
                int ofFirst = anyWeight(values + 4 * BLOCK);
                int ofSecond = anyWeight(values + 5 * BLOCK);
                if (!ofFirst && !ofSecond) {
                    continue;
                }
                for (int k = 0; k < 4; k++) {
                    sumFieldRows(
                        from + k * samples, fieldWidth, rowWeights, rowStride, rowTaps, count, lines + k * WINDOW);
                }
                filterLines(lines, lowest, column, columnWeights, columnStride, columnTaps, values);
                if (ofFirst) {
                    addSharp(
                        first + firstAt, planes, firstPlane, width, height, x, y, values, values + BLOCK,
                        values + 4 * BLOCK, perColumn, perRow, 1, 1, bicubics, sums);
                }
                if (ofSecond) {
                    addSharp(
                        second + secondAt, planes, secondPlane, secondWidth, secondHeight, x, y, values + 2 * BLOCK,
                        values + 3 * BLOCK, values + 5 * BLOCK, perColumn, perRow, (float)secondWidth / width,
                        (float)secondHeight / height, bicubics, sums);
                }
            }
            int n = width - x < BLOCK ? width - x : BLOCK;
            for (int z = 0; z < planes; z++) {
                unsigned short codes[BLOCK];
                for (int i = 0; i < BLOCK; i += 16) {
                    const SixteenFloats *s = (const SixteenFloats *)(sums + z * BLOCK + i);
                    float value[16];
                    *(SixteenFloats *)value = pairs(pairs(s[0], s[1]), pairs(s[2], s[3]));
                    for (int k = 0; k < 16; k++) {
                        codes[i + k] = (unsigned short)(int)nearest(limit(value[k], 0, 65535));
                    }
                }
                GLOBAL unsigned short *out = to + toAt + z * toPlane + y * width + x;
                for (int i = 0; i < n; i++) {
                    out[i] = codes[i];
                }
            }
        }
    }
}
#endif

/* What glows, in cells of CELL by CELL pixels: red, green and blue. */
#define CELL 8
KERNEL cells(
    GLOBAL const float *RESTRICT light, int lightPlane, int lightStride, int width, int height, float threshold,
    GLOBAL float *RESTRICT to, int toAt, int across, int down) {
    if (GID_X >= across || GID_Y >= down) {
        return;
    }
    int left = GID_X * CELL;
    int top = GID_Y * CELL;
    int right = left + CELL < width ? left + CELL : width;
    int bottom = top + CELL < height ? top + CELL : height;
    float red = 0, green = 0, blue = 0;
    for (int y = top; y < bottom; y++) {
        for (int x = left; x < right; x++) {
            GLOBAL const float *at = light + y * lightStride + x;
            float r = at[0];
            float g = at[lightPlane];
            float b = at[2 * lightPlane];
            float luminance = 0.2126f * r + 0.7152f * g + 0.0722f * b;
            float part = luminance > threshold ? (luminance - threshold) / luminance : 0;
            red += part * r;
            green += part * g;
            blue += part * b;
        }
    }
    float share = 1.0f / ((right - left) * (bottom - top));
    int i = toAt + GID_Y * across + GID_X;
    to[i] = red * share;
    to[across * down + i] = green * share;
    to[2 * across * down + i] = blue * share;
}

/* Spreads cells along one axis by a bell of 2 * reach + 1 weights, where step is 1 for rows and the row's length for columns. */
KERNEL spread(
    GLOBAL float *cells, int fromAt, int toAt, int across, int down, int step, GLOBAL const float *RESTRICT bells,
    int bellAt, int reach) {
    if (GID_X >= across || GID_Y >= down) {
        return;
    }
    int i = GID_Z * across * down + GID_Y * across + GID_X;
    int place = step == 1 ? GID_X : GID_Y;
    int size = step == 1 ? across : down;
    float sum = 0;
    for (int d = -reach; d <= reach; d++) {
        if (place + d >= 0 && place + d < size) {
            sum += bells[bellAt + reach + d] * cells[fromAt + i + d * step];
        }
    }
    cells[toAt + i] = sum;
}

INLINE float cellsAt(GLOBAL const float *RESTRICT cells, int across, int down, float x, float y) {
    int wholeX = below(x);
    int wholeY = below(y);
    int a = within(wholeX, across);
    int b = within(wholeX + 1, across);
    int upper = within(wholeY, down) * across;
    int lower = within(wholeY + 1, down) * across;
    float t = x - wholeX;
    return mix2(
        mix2(cells[upper + a], cells[upper + b], t), mix2(cells[lower + a], cells[lower + b], t), y - wholeY);
}

/* Adds the glow's core and halo to the light. */
KERNEL glow(
    GLOBAL float *RESTRICT light, int lightPlane, int lightStride, int width, int height,
    GLOBAL const float *RESTRICT spreads, int coreAt, int haloAt, int across, int down, float strength) {
    int y = GID_Y;
    if (y >= height) {
        return;
    }
    GLOBAL const float *core = spreads + coreAt + GID_Z * across * down;
    GLOBAL const float *halo = spreads + haloAt + GID_Z * across * down;
    GLOBAL float *row = light + GID_Z * lightPlane + y * lightStride;
    float v = (y + 0.5f) / CELL - 0.5f;
    BLOCKS(start, width) {
        for (int x = start; x < LAST(start, width); x++) {
            float u = (x + 0.5f) / CELL - 0.5f;
            float added = cellsAt(core, across, down, u, v) + cellsAt(halo, across, down, u, v);
            row[x] = limit(row[x] + 0.5f * strength * added, 0, 1);
        }
    }
}

/* Looks at the light through a lens; fringes are for red, green (none) and blue. */
KERNEL lens(
    GLOBAL const float *RESTRICT light, int lightPlane, int lightStride, GLOBAL float *RESTRICT to, int width,
    int height, float zoom, float bend, float fringe) {
    int y = GID_Y;
    if (y >= height) {
        return;
    }
    GLOBAL const float *from = light + GID_Z * lightPlane;
    float scale = zoom * (1 + (1 - GID_Z) * fringe);
    float under = y + 0.5f - 0.5f * height;
    BLOCKS(start, width) {
        for (int x = start; x < LAST(start, width); x++) {
            float beside = x + 0.5f - 0.5f * width;
            float away = scale * (1 + bend * (beside * beside + under * under));
            float u = limit(0.5f * width + beside * away, -3, width + 3.0f) - 1.5f;
            float v = limit(0.5f * height + under * away, -3, height + 3.0f) - 1.5f;
            int wholeU = below(u);
            int wholeV = below(v);
            float s = u - wholeU;
            float t = v - wholeV;
            BICUBIC(a0, a1, a2, a3, s);
            BICUBIC(b0, b1, b2, b3, t);
            int i0 = within(wholeU, width);
            int i1 = within(wholeU + 1, width);
            int i2 = within(wholeU + 2, width);
            int i3 = within(wholeU + 3, width);
            GLOBAL const float *r0 = from + within(wholeV, height) * lightStride;
            GLOBAL const float *r1 = from + within(wholeV + 1, height) * lightStride;
            GLOBAL const float *r2 = from + within(wholeV + 2, height) * lightStride;
            GLOBAL const float *r3 = from + within(wholeV + 3, height) * lightStride;
            to[GID_Z * lightPlane + y * lightStride + x] = b0 * (a0 * r0[i0] + a1 * r0[i1] + a2 * r0[i2] + a3 * r0[i3])
                + b1 * (a0 * r1[i0] + a1 * r1[i1] + a2 * r1[i2] + a3 * r1[i3])
                + b2 * (a0 * r2[i0] + a1 * r2[i1] + a2 * r2[i2] + a3 * r2[i3])
                + b3 * (a0 * r3[i0] + a1 * r3[i1] + a2 * r3[i2] + a3 * r3[i3]);
        }
    }
}

/* Encodes light, in its place: red, green and blue, through the vignette, become Y', Cb and Cr on the scale of 8 bits. */
KERNEL encode(
    GLOBAL float *RESTRICT light, int lightPlane, int lightStride, int width, int height,
    GLOBAL const float *RESTRICT curve, float vignette, float left, float right, float top, float down) {
    int y = GID_Y;
    if (y >= height) {
        return;
    }
    float b2 = top + down * y;
    BLOCKS(start, width) {
        for (int x = start; x < LAST(start, width); x++) {
            GLOBAL float *at = light + y * lightStride + x;
            float a = left + right * x;
            float far = 1 + a * a + b2 * b2;
            float gain = 65535 * (1 - vignette * (1 - 1 / (far * far)));
            float r = curve[(int)(limit(gain * at[0], 0, 65535) + 0.5f)];
            float g = curve[(int)(limit(gain * at[lightPlane], 0, 65535) + 0.5f)];
            float b = curve[(int)(limit(gain * at[2 * lightPlane], 0, 65535) + 0.5f)];
            float luma = 0.2126f * r + 0.7152f * g + 0.0722f * b;
            at[0] = 16 + 219 * luma;
            at[lightPlane] = 128 + (224 / 1.8556f) * (b - luma);
            at[2 * lightPlane] = 128 + (224 / 1.5748f) * (r - luma);
        }
    }
}

/* Brings planes of full size to an output plane's subsampling, sited left, and to codes. */
KERNEL subsample(
    GLOBAL const float *RESTRICT full, int fullAt, int fullPlane, int fullStride, int fullWidth, int shiftX, int shiftY,
    SINK_PARAMETERS) {
    int y = GID_Y;
    if (y >= height) {
        return;
    }
    BLOCKS(x, width) {
        int rowCount = 1 << shiftY;
        float value[BLOCK];
        EACH(i) value[i] = 0;
        for (int j = 0; j < rowCount; j++) {
            GLOBAL const float *row = full + fullAt + GID_Z * fullPlane + ((y << shiftY) + j) * fullStride;
            if (shiftX) {
                EACH(i) {
                    int centre = 2 * (x + i);
                    value[i] += 0.25f * row[within(centre - 1, fullWidth)] + 0.5f * row[within(centre, fullWidth)]
                        + 0.25f * row[within(centre + 1, fullWidth)];
                }
            } else {
                EACH(i) value[i] += row[x + i];
            }
        }
        float share = 1.0f / rowCount;
        EACH(i) value[i] *= share;
        sink(value, x, y, GID_Z, SINK_ARGUMENTS);
    }
}

// The instructions of PTX that our kernels consist of, each with the meaning that the PTX ISA gives it, for one thread. Where an
// instruction is missing here, a kernel that has it does not compile.
#include <cmath>
#include <cstdint>
#include <cstring>

struct Place {
    uint32_t x, y, z;
};

struct Thread {
    Place tid, ntid, ctaid, nctaid;
    const uint64_t *arguments;
};

template <class To, class From> static inline To bits(From from) {
    static_assert(sizeof(To) == sizeof(From), "bits are moved between registers of one size");
    To to;
    std::memcpy(&to, &from, sizeof to);
    return to;
}

#define ONE(name, D, A, value) static inline void name(D &d, A a) { d = value; }
#define TWO(name, D, A, value) static inline void name(D &d, A a, A b) { d = value; }
#define THREE(name, D, A, C, value) static inline void name(D &d, A a, A b, C c) { d = value; }

// Memory.
template <class D> static inline void ld_param(D &d, const uint64_t &argument) { std::memcpy(&d, &argument, sizeof d); }
// Told of every access before it is made, so that what kernels must not do to each other's memory is found.
enum Access { LOAD, CACHED_LOAD, STORE };
static inline void note(uint64_t address, Access access);

template <class T, Access access> static inline T load(uint64_t address) {
    note(address, access);
    T value;
    std::memcpy(&value, (const void *)address, sizeof value);
    return value;
}
template <class T> static inline void store(uint64_t address, T value) {
    note(address, STORE);
    std::memcpy((void *)address, &value, sizeof value);
}
#define LOADS(space, access)                                                                                              \
    ONE(ld_##space##_f32, float, uint64_t, (load<float, access>(a)))                                                      \
    ONE(ld_##space##_u32, uint32_t, uint64_t, (load<uint32_t, access>(a)))                                                \
    ONE(ld_##space##_u16, uint16_t, uint64_t, (load<uint16_t, access>(a)))                                                \
    ONE(ld_##space##_u8, uint16_t, uint64_t, (load<uint8_t, access>(a)))
LOADS(global, LOAD)
LOADS(global_nc, CACHED_LOAD)
static inline void st_global_f32(uint64_t a, float v) { store(a, v); }
static inline void st_global_u32(uint64_t a, uint32_t v) { store(a, v); }
static inline void st_global_u16(uint64_t a, uint16_t v) { store(a, v); }
static inline void st_global_u8(uint64_t a, uint16_t v) { store(a, (uint8_t)v); }
ONE(cvta_to_global_u64, uint64_t, uint64_t, a)

// Moves and choices.
ONE(mov_f32, float, float, a)
ONE(mov_u16, uint16_t, uint16_t, a)
ONE(mov_b16, uint16_t, uint16_t, a)
ONE(mov_u32, uint32_t, uint32_t, a)
ONE(mov_u64, uint64_t, uint64_t, a)
ONE(mov_pred, bool, bool, a)
template <class D, class A> static inline void mov_b32(D &d, A a) { d = bits<D>(a); }
THREE(selp_f32, float, float, bool, c ? a : b)
THREE(selp_b32, uint32_t, uint32_t, bool, c ? a : b)
THREE(selp_b16, uint16_t, uint16_t, bool, c ? a : b)
THREE(selp_b64, uint64_t, uint64_t, bool, c ? a : b)

// Whole numbers. Signed ones wrap.
TWO(add_s16, uint16_t, uint16_t, a + b)
TWO(add_s32, uint32_t, uint32_t, a + b)
TWO(add_s64, uint64_t, uint64_t, a + b)
TWO(sub_s32, uint32_t, uint32_t, a - b)
TWO(sub_s64, uint64_t, uint64_t, a - b)
TWO(mul_lo_s32, uint32_t, uint32_t, a *b)
TWO(mul_lo_s64, uint64_t, uint64_t, a *b)
TWO(mul_wide_s32, uint64_t, int32_t, (uint64_t)((int64_t)a * b))
TWO(mul_wide_u32, uint64_t, uint32_t, (uint64_t)a * b)
THREE(mad_lo_s32, uint32_t, uint32_t, uint32_t, a *b + c)
TWO(max_s32, uint32_t, int32_t, (uint32_t)(a > b ? a : b))
TWO(min_s32, uint32_t, int32_t, (uint32_t)(a < b ? a : b))
ONE(neg_s32, uint32_t, uint32_t, 0u - a)
TWO(and_b16, uint16_t, uint16_t, a &b)
TWO(and_b32, uint32_t, uint32_t, a &b)
TWO(or_b32, uint32_t, uint32_t, a | b)
TWO(xor_b32, uint32_t, uint32_t, a ^ b)
ONE(not_b32, uint32_t, uint32_t, ~a)
TWO(and_pred, bool, bool, a && b)
TWO(or_pred, bool, bool, a || b)
TWO(xor_pred, bool, bool, a != b)
ONE(not_pred, bool, bool, !a)
static inline void shl_b16(uint16_t &d, uint16_t a, uint32_t b) { d = b > 15 ? 0 : a << b; }
static inline void shl_b32(uint32_t &d, uint32_t a, uint32_t b) { d = b > 31 ? 0 : a << b; }
static inline void shl_b64(uint64_t &d, uint64_t a, uint32_t b) { d = b > 63 ? 0 : a << b; }
static inline void shr_u16(uint16_t &d, uint16_t a, uint32_t b) { d = b > 15 ? 0 : a >> b; }
static inline void shr_u32(uint32_t &d, uint32_t a, uint32_t b) { d = b > 31 ? 0 : a >> b; }
static inline void shr_s32(uint32_t &d, int32_t a, uint32_t b) { d = (uint32_t)(a >> (b > 31 ? 31 : b)); }

// Floating point, rounded to nearest, ties to even. Of a number and none that is one, max and min take the number.
TWO(add_rn_f32, float, float, a + b)
TWO(sub_rn_f32, float, float, a - b)
TWO(mul_rn_f32, float, float, a *b)
TWO(div_rn_f32, float, float, a / b)
ONE(rcp_rn_f32, float, float, 1 / a)
ONE(sqrt_rn_f32, float, float, std::sqrt(a))
THREE(fma_rn_f32, float, float, float, std::fma(a, b, c))
TWO(max_f32, float, float, std::fmax(a, b))
TWO(min_f32, float, float, std::fmin(a, b))
ONE(abs_f32, float, float, std::fabs(a))
ONE(neg_f32, float, float, -a)

// Comparisons; of floats, those with a u are also true where there is no order.
#define COMPARISONS(type, A)                                                                                              \
    TWO(setp_eq_##type, bool, A, a == b)                                                                                  \
    TWO(setp_ne_##type, bool, A, a != b)                                                                                  \
    TWO(setp_lt_##type, bool, A, a < b)                                                                                   \
    TWO(setp_le_##type, bool, A, a <= b)                                                                                  \
    TWO(setp_gt_##type, bool, A, a > b)                                                                                   \
    TWO(setp_ge_##type, bool, A, a >= b)
COMPARISONS(s32, int32_t)
COMPARISONS(u32, uint32_t)
COMPARISONS(s64, int64_t)
COMPARISONS(u64, uint64_t)
COMPARISONS(s16, int16_t)
COMPARISONS(u16, uint16_t)
TWO(setp_eq_b32, bool, uint32_t, a == b)
TWO(setp_ne_b32, bool, uint32_t, a != b)
TWO(setp_eq_f32, bool, float, a == b)
TWO(setp_lt_f32, bool, float, a < b)
TWO(setp_le_f32, bool, float, a <= b)
TWO(setp_gt_f32, bool, float, a > b)
TWO(setp_ge_f32, bool, float, a >= b)
TWO(setp_neu_f32, bool, float, !(a == b))
TWO(setp_ltu_f32, bool, float, !(a >= b))
TWO(setp_leu_f32, bool, float, !(a > b))
TWO(setp_gtu_f32, bool, float, !(a <= b))
TWO(setp_geu_f32, bool, float, !(a < b))

// Conversions. From floats to whole numbers they go to the nearest that there is; what is no number becomes 0.
template <class I> static inline I saturated(float a, double least, double most) {
    return a != a ? 0 : a <= least ? (I)least : a >= most ? (I)most : (I)a;
}
ONE(cvt_s64_s32, uint64_t, int32_t, (uint64_t)(int64_t)a)
ONE(cvt_u64_u32, uint64_t, uint32_t, a)
ONE(cvt_u32_u64, uint32_t, uint64_t, (uint32_t)a)
ONE(cvt_u32_u16, uint32_t, uint16_t, a)
ONE(cvt_s32_s16, uint32_t, int16_t, (uint32_t)(int32_t)a)
ONE(cvt_u16_u32, uint16_t, uint32_t, (uint16_t)a)
ONE(cvt_rn_f32_u16, float, uint16_t, a)
ONE(cvt_rn_f32_s16, float, int16_t, a)
ONE(cvt_rn_f32_s32, float, int32_t, (float)a)
ONE(cvt_rn_f32_u32, float, uint32_t, (float)a)
ONE(cvt_rzi_s32_f32, uint32_t, float, (uint32_t)saturated<int32_t>(a, -2147483648.0, 2147483647.0))
ONE(cvt_rzi_u32_f32, uint32_t, float, saturated<uint32_t>(a, 0.0, 4294967295.0))
ONE(cvt_rni_f32_f32, float, float, std::nearbyint(a))
ONE(cvt_rmi_f32_f32, float, float, std::floor(a))
ONE(cvt_rpi_f32_f32, float, float, std::ceil(a))
ONE(cvt_rzi_f32_f32, float, float, std::trunc(a))
ONE(cvt_rni_s32_f32, uint32_t, float, (uint32_t)saturated<int32_t>(std::nearbyint(a), -2147483648.0, 2147483647.0))
ONE(cvt_rmi_s32_f32, uint32_t, float, (uint32_t)saturated<int32_t>(std::floor(a), -2147483648.0, 2147483647.0))

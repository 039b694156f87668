/*
 * The kernels that draw frames, in what OpenCL C and CUDA C have in common. The macros here are where the two differ.
 *
 * PROCESSOR: an item does BLOCK neighbouring samples in loops that compilers turn into vector code; else it does one.
 */
#ifdef __OPENCL_VERSION__
#define KERNEL __kernel void
#define GLOBAL __global
#define INLINE static inline
#define GID_X ((int)get_global_id(0))
#define GID_Y ((int)get_global_id(1))
#define GID_Z ((int)get_global_id(2))
#define RESTRICT restrict
#else
#define KERNEL extern "C" __global__ void
#define GLOBAL
#define INLINE static __device__ __forceinline__
#define GID_X ((int)(blockIdx.x * blockDim.x + threadIdx.x))
#define GID_Y ((int)(blockIdx.y * blockDim.y + threadIdx.y))
#define GID_Z ((int)(blockIdx.z * blockDim.z + threadIdx.z))
#define RESTRICT __restrict__
#define rint rintf
#define floor floorf
#define fmin fminf
#define fmax fmaxf
#endif

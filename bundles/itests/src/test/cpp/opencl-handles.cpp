// A layer of OpenCL's loader that counts the handles which the process holds: what was made and retained less what was released,
// by kind. It lies below the binding and whatever class loader calls it.
#include <CL/cl_layer.h>
#include <atomic>
#include <cstdint>

enum Kind { CONTEXT, QUEUE, MEMORY, PROGRAM, KERNEL, EVENT, KINDS };
static std::atomic<int64_t> held[KINDS];
static cl_icd_dispatch below, layer;

static void noteEvent(cl_event *event) {
    if (event && *event) held[EVENT]++;
}
template <typename Other> static void noteEvent(Other) {}

template <typename Slot> struct Call;
template <typename Result, typename... Arguments> struct Call<Result (*cl_icd_dispatch::*)(Arguments...)> {
    template <auto slot, Kind kind> static Result made(Arguments... arguments) {
        Result result = (below.*slot)(arguments...);
        if (result) held[kind]++;
        return result;
    }
    template <auto slot, Kind kind, int by> static Result counted(Arguments... arguments) {
        Result result = (below.*slot)(arguments...);
        if (result == CL_SUCCESS) held[kind] += by;
        return result;
    }
    // Fails with an event as it was: null, as whoever asks for one has it.
    template <auto slot> static Result enqueued(Arguments... arguments) {
        Result result = (below.*slot)(arguments...);
        (noteEvent(arguments), ...);
        return result;
    }
};

#define OF(name) &cl_icd_dispatch::name
#define CALL(name) Call<decltype(OF(name))>
#define MAKES(name, kind) layer.name = CALL(name)::template made<OF(name), kind>
#define HOLDS(name, kind) \
    layer.clRetain##name = CALL(clRetain##name)::template counted<OF(clRetain##name), kind, 1>; \
    layer.clRelease##name = CALL(clRelease##name)::template counted<OF(clRelease##name), kind, -1>
#define ENQUEUES(name) layer.clEnqueue##name = CALL(clEnqueue##name)::template enqueued<OF(clEnqueue##name)>

extern "C" {
cl_int clGetLayerInfo(cl_layer_info what, size_t size, void *value, size_t *needed) {
    if (what != CL_LAYER_API_VERSION || (value && size < sizeof(cl_layer_api_version))) return CL_INVALID_VALUE;
    if (value) *(cl_layer_api_version *)value = CL_LAYER_API_VERSION_100;
    if (needed) *needed = sizeof(cl_layer_api_version);
    return CL_SUCCESS;
}

cl_int clInitLayer(cl_uint entries, const cl_icd_dispatch *target, cl_uint *ours, const cl_icd_dispatch **result) {
    if (entries < sizeof below / sizeof(void *)) return CL_INVALID_VALUE;
    below = layer = *target;
    MAKES(clCreateContext, CONTEXT);
    MAKES(clCreateContextFromType, CONTEXT);
    HOLDS(Context, CONTEXT);
    MAKES(clCreateCommandQueue, QUEUE);
    MAKES(clCreateCommandQueueWithProperties, QUEUE);
    HOLDS(CommandQueue, QUEUE);
    MAKES(clCreateBuffer, MEMORY);
    MAKES(clCreateSubBuffer, MEMORY);
    MAKES(clCreateImage, MEMORY);
    HOLDS(MemObject, MEMORY);
    MAKES(clCreateProgramWithSource, PROGRAM);
    MAKES(clCreateProgramWithBinary, PROGRAM);
    HOLDS(Program, PROGRAM);
    MAKES(clCreateKernel, KERNEL);
    HOLDS(Kernel, KERNEL);
    MAKES(clCreateUserEvent, EVENT);
    HOLDS(Event, EVENT);
    ENQUEUES(NDRangeKernel);
    ENQUEUES(ReadBuffer);
    ENQUEUES(WriteBuffer);
    ENQUEUES(CopyBuffer);
    ENQUEUES(FillBuffer);
    ENQUEUES(MapBuffer);
    ENQUEUES(UnmapMemObject);
    ENQUEUES(MarkerWithWaitList);
    ENQUEUES(BarrierWithWaitList);
    *ours = sizeof layer / sizeof(void *);
    *result = &layer;
    return CL_SUCCESS;
}

int64_t Java_org_videoengine_itests_OpenClHandles_held(void *, void *, int32_t kind) { return held[kind]; }
}

// A CUDA driver for machines that have none: those functions of libcuda that engine-cuda calls, which run the kernels of its PTX,
// translated to C++ before this text, on the processor.
//
// It is as strict as a driver may be. Work in a stream is done when the stream is waited for, not before: who does not wait reads
// old bytes, and who changes pinned memory too early sends new ones. Memory begins with garbage, ends at a page that nobody may
// touch, and is not to be freed while work in a stream still has it for an argument. The threads of a launch run one after the
// other here and all at once on a device: so no byte may be written by one of them and read or written by another, nor be written
// at all where it is read through the cache that knows of no writes (ld.global.nc). That is watched when StandInDriver asks for it.
#include <algorithm>
#include <atomic>
#include <csetjmp>
#include <csignal>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <sys/mman.h>
#include <vector>

enum { SUCCESS = 0, INVALID_VALUE = 1, OUT_OF_MEMORY = 2, INVALID_DEVICE = 101, INVALID_IMAGE = 200, INVALID_CONTEXT = 201 };
enum { INVALID_HANDLE = 400, NOT_FOUND = 500, ILLEGAL_ADDRESS = 700, RACE = 719, IN_USE = 999, UNKNOWN = 999 };

struct Device {
    const char *name;
    int major, minor;
    size_t total, used;
};
static Device devices[] = {
    {"Stand-in for CUDA", 7, 5, 1u << 30, 0},
    {"Stand-in too old for CUDA", 6, 1, 1u << 30, 0},
    // Does not answer.
    {nullptr, 0, 0, 0, 0},
};
static const int DEVICES = 3;

struct Work {
    std::function<int()> run;
    std::vector<uint64_t> touches;
};
struct Stream {
    std::vector<Work> work;
};
// Who last read and wrote a byte: the number of the launch and, in the lower half, of the thread, from 1.
struct Shadow {
    uint64_t read, cached, written;
};
struct Block {
    void *mapped;
    size_t mappedBytes, bytes;
    bool pinned;
    Shadow *shadow;
};

static std::mutex lock;
static std::map<uint64_t, Block> blocks;
static std::vector<Stream *> streams;
static int retained[DEVICES];
static int modules;
static thread_local int current = -1;

// Kernels that touch what is not theirs end with an error, as on a device, and not with the process.
static thread_local sigjmp_buf beforeKernel;
static thread_local volatile sig_atomic_t inKernel = 0;
static struct sigaction others;

static void onFault(int signal, siginfo_t *info, void *context) {
    if (inKernel) {
        siglongjmp(beforeKernel, 1);
    }
    if (others.sa_flags & SA_SIGINFO) {
        others.sa_sigaction(signal, info, context);
    } else {
        others.sa_handler(signal);
    }
}

static int guarded(const std::function<void()> &body) {
    static std::once_flag installed;
    std::call_once(installed, [] {
        struct sigaction ours = {};
        ours.sa_sigaction = onFault;
        ours.sa_flags = SA_SIGINFO | SA_ONSTACK;
        sigaction(SIGSEGV, &ours, &others);
    });
    if (sigsetjmp(beforeKernel, 1)) {
        inKernel = 0;
        return ILLEGAL_ADDRESS;
    }
    inKernel = 1;
    body();
    inKernel = 0;
    return SUCCESS;
}

static const size_t PAGE = 4096, ALIGNMENT = 16;

static Shadow *shadow(size_t bytes) {
    int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
    return (Shadow *)mmap(nullptr, bytes * sizeof(Shadow), PROT_READ | PROT_WRITE, flags, -1, 0);
}

static int reserve(uint64_t *address, size_t bytes, bool pinned) {
    if (current < 0) return INVALID_CONTEXT;
    if (bytes == 0) return INVALID_VALUE;
    std::lock_guard<std::mutex> held(lock);
    if (!pinned && bytes > devices[current].total - devices[current].used) return OUT_OF_MEMORY;
    size_t whole = (bytes + PAGE - 1) / PAGE * PAGE;
    char *mapped = (char *)mmap(nullptr, whole + 2 * PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapped == MAP_FAILED || mprotect(mapped + PAGE, whole, PROT_READ | PROT_WRITE)) return OUT_OF_MEMORY;
    std::memset(mapped + PAGE, 0xCB, whole);
    char *start = mapped + PAGE + (whole - bytes) / ALIGNMENT * ALIGNMENT;
    blocks[(uint64_t)start] = {mapped, whole + 2 * PAGE, bytes, pinned, pinned ? nullptr : shadow(bytes)};
    if (!pinned) devices[current].used += bytes;
    *address = (uint64_t)start;
    return SUCCESS;
}

static int release(uint64_t address, bool pinned) {
    std::lock_guard<std::mutex> held(lock);
    auto block = blocks.find(address);
    if (block == blocks.end() || block->second.pinned != pinned) return INVALID_VALUE;
    for (Stream *stream : streams) {
        for (Work &work : stream->work) {
            for (uint64_t touched : work.touches) {
                if (touched >= address && touched < address + block->second.bytes) return IN_USE;
            }
        }
    }
    if (!pinned) devices[current < 0 ? 0 : current].used -= block->second.bytes;
    munmap(block->second.mapped, block->second.mappedBytes);
    if (!pinned) munmap(block->second.shadow, block->second.bytes * sizeof(Shadow));
    blocks.erase(block);
    return SUCCESS;
}

static bool holds(uint64_t address, size_t bytes, bool pinned) {
    std::lock_guard<std::mutex> held(lock);
    auto after = blocks.upper_bound(address);
    if (after == blocks.begin()) return false;
    auto block = std::prev(after);
    return block->second.pinned == pinned && address + bytes <= block->first + block->second.bytes;
}

// The launch that runs on this thread, with its thread now and the memory that it was given.
struct Running {
    uint64_t launch, thread;
    bool race;
    uint64_t from, to;
    Shadow *shadow;
    std::vector<std::pair<uint64_t, Block>> given;
};
static thread_local Running *running;
static const uint64_t SEVERAL = 0xFFFFFFFF;

static void find(uint64_t address) {
    for (auto &memory : running->given) {
        if (address >= memory.first && address < memory.first + memory.second.bytes) {
            running->from = memory.first;
            running->to = memory.first + memory.second.bytes;
            running->shadow = memory.second.shadow;
            return;
        }
    }
    siglongjmp(beforeKernel, 1);
}

// The first byte stands for all: a launch reads and writes a piece of memory in elements of one size.
static void watched(uint64_t address, Access access) {
    Running &now = *running;
    if (address < now.from || address >= now.to) find(address);
    Shadow &byte = now.shadow[address - now.from];
    uint64_t launch = now.launch << 32, me = launch | now.thread;
    bool written = byte.written >> 32 == now.launch;
    if (access == STORE) {
        now.race |= written && byte.written != me;
        now.race |= byte.read >> 32 == now.launch && byte.read != me;
        now.race |= byte.cached >> 32 == now.launch;
        byte.written = me;
    } else {
        now.race |= written && (byte.written != me || access == CACHED_LOAD);
        byte.read = byte.read >> 32 == now.launch && byte.read != me ? launch | SEVERAL : me;
        if (access == CACHED_LOAD) byte.cached = me;
    }
}

static bool watching;

static inline void note(uint64_t address, Access access) {
    if (watching) watched(address, access);
}

static int put(Stream *stream, std::function<int()> run, std::vector<uint64_t> touches) {
    if (current < 0) return INVALID_CONTEXT;
    std::lock_guard<std::mutex> held(lock);
    if (std::find(streams.begin(), streams.end(), stream) == streams.end()) return INVALID_HANDLE;
    stream->work.push_back({std::move(run), std::move(touches)});
    return SUCCESS;
}

static int finish(Stream *stream) {
    for (size_t i = 0;; i++) {
        std::function<int()> run;
        {
            std::lock_guard<std::mutex> held(lock);
            if (std::find(streams.begin(), streams.end(), stream) == streams.end()) return INVALID_HANDLE;
            if (i == stream->work.size()) {
                stream->work.clear();
                return SUCCESS;
            }
            run = stream->work[i].run;
        }
        if (int failed = run()) {
            std::lock_guard<std::mutex> held(lock);
            stream->work.clear();
            return failed;
        }
    }
}

static int copy(Stream *stream, uint64_t to, bool toHost, uint64_t from, bool fromHost, size_t bytes) {
    if (!holds(to, bytes, toHost) || !holds(from, bytes, fromHost)) return INVALID_VALUE;
    return put(
        stream,
        [=] {
            std::memcpy((void *)to, (const void *)from, bytes);
            return (int)SUCCESS;
        },
        {to, from});
}

static std::vector<std::pair<uint64_t, Block>> given(const std::vector<uint64_t> &addresses) {
    std::lock_guard<std::mutex> held(lock);
    std::vector<std::pair<uint64_t, Block>> memory;
    for (uint64_t address : addresses) memory.push_back(*std::prev(blocks.upper_bound(address)));
    return memory;
}

static std::string racing;

static int launch(const Kernel *kernel, Place grid, Place block, Stream *stream, void **parameters) {
    if (grid.x == 0 || grid.y == 0 || grid.z == 0 || grid.y > 65535 || grid.z > 65535) return INVALID_VALUE;
    if (block.x * block.y * block.z == 0 || block.x * block.y * block.z > 1024) return INVALID_VALUE;
    std::vector<uint64_t> arguments(kernel->parameters.size());
    std::vector<uint64_t> touches;
    for (size_t i = 0; i < arguments.size(); i++) {
        std::memcpy(&arguments[i], parameters[i], kernel->parameters[i]);
        if (kernel->parameters[i] == 8) {
            if (!holds(arguments[i], 1, false)) return INVALID_VALUE;
            touches.push_back(arguments[i]);
        }
    }
    auto run = [=] {
        static std::atomic<uint64_t> launches{0};
        Running now = {++launches, 0, false, 0, 0, nullptr, given(touches)};
        running = &now;
        int failed = guarded([&] {
            Thread t = {{}, block, {}, grid, arguments.data()};
            for (t.ctaid.z = 0; t.ctaid.z < grid.z; t.ctaid.z++)
                for (t.ctaid.y = 0; t.ctaid.y < grid.y; t.ctaid.y++)
                    for (t.ctaid.x = 0; t.ctaid.x < grid.x; t.ctaid.x++)
                        for (t.tid.y = 0; t.tid.y < block.y; t.tid.y++)
                            for (t.tid.x = 0; t.tid.x < block.x; t.tid.x++) {
                                now.thread++;
                                kernel->run(t);
                            }
        });
        if (now.race) racing = std::string("threads of the kernel ") + kernel->name + " race for a byte";
        return failed ? failed : now.race ? (int)RACE : (int)SUCCESS;
    };
    return put(stream, run, touches);
}

// What the process holds: contexts, modules, streams, pieces of memory.
static int64_t held() {
    std::lock_guard<std::mutex> guard(lock);
    int64_t contexts = 0;
    for (int times : retained) contexts += times;
    return contexts + modules + (int64_t)streams.size() + (int64_t)blocks.size();
}

extern "C" {
int64_t Java_org_videoengine_engine_cuda_internal_StandInDriver_held(void *, void *) { return held(); }
int64_t Java_org_videoengine_itests_StandInCuda_held(void *, void *) { return held(); }
void Java_org_videoengine_itests_StandInCuda_memory(void *, void *, int64_t bytes) { devices[0].total = bytes; }
void Java_org_videoengine_engine_cuda_internal_StandInDriver_watch(void *, void *, uint8_t on) { watching = on; }

int cuInit(unsigned) { return SUCCESS; }
int cuDriverGetVersion(int *version) {
    *version = 12060;
    return SUCCESS;
}
int cuGetErrorString(int error, const char **text) {
    *text = error == OUT_OF_MEMORY ? "out of memory"
        : error == ILLEGAL_ADDRESS ? "an illegal memory access was encountered"
        : error == RACE            ? racing.c_str()
                                   : nullptr;
    return *text ? SUCCESS : INVALID_VALUE;
}
int cuDeviceGetCount(int *count) {
    *count = DEVICES;
    return SUCCESS;
}
int cuDeviceGet(int *device, int ordinal) {
    *device = ordinal;
    return ordinal >= 0 && ordinal < DEVICES ? SUCCESS : INVALID_DEVICE;
}
int cuDeviceGetName(char *name, int length, int device) {
    if (devices[device].name == nullptr) return UNKNOWN;
    std::snprintf(name, length, "%s", devices[device].name);
    return SUCCESS;
}
int cuDeviceTotalMem_v2(size_t *bytes, int device) {
    *bytes = devices[device].total;
    return SUCCESS;
}
int cuDeviceGetAttribute(int *value, int attribute, int device) {
    *value = attribute == 75 ? devices[device].major : attribute == 76 ? devices[device].minor : 1;
    return SUCCESS;
}
int cuDevicePrimaryCtxSetFlags_v2(int, unsigned) { return SUCCESS; }
int cuDevicePrimaryCtxRetain(void **context, int device) {
    std::lock_guard<std::mutex> held(lock);
    retained[device]++;
    *context = &devices[device];
    return SUCCESS;
}
int cuDevicePrimaryCtxRelease_v2(int device) {
    std::lock_guard<std::mutex> held(lock);
    return --retained[device] < 0 ? INVALID_CONTEXT : SUCCESS;
}
int cuCtxSetCurrent(void *context) {
    std::lock_guard<std::mutex> held(lock);
    int device = (int)((Device *)context - devices);
    if (device < 0 || device >= DEVICES || retained[device] == 0) return INVALID_CONTEXT;
    current = device;
    return SUCCESS;
}
int cuMemGetInfo_v2(size_t *available, size_t *total) {
    if (current < 0) return INVALID_CONTEXT;
    std::lock_guard<std::mutex> held(lock);
    *total = devices[current].total;
    *available = *total - devices[current].used;
    return SUCCESS;
}
int cuMemAlloc_v2(uint64_t *address, size_t bytes) { return reserve(address, bytes, false); }
int cuMemFree_v2(uint64_t address) { return release(address, false); }
int cuMemHostAlloc(void **address, size_t bytes, unsigned) { return reserve((uint64_t *)address, bytes, true); }
int cuMemFreeHost(void *address) { return release((uint64_t)address, true); }
int cuMemcpyHtoDAsync_v2(uint64_t to, const void *from, size_t bytes, Stream *stream) {
    return copy(stream, to, false, (uint64_t)from, true, bytes);
}
int cuMemcpyDtoHAsync_v2(void *to, uint64_t from, size_t bytes, Stream *stream) {
    return copy(stream, (uint64_t)to, true, from, false, bytes);
}
int cuMemcpyDtoDAsync_v2(uint64_t to, uint64_t from, size_t bytes, Stream *stream) {
    return copy(stream, to, false, from, false, bytes);
}
int cuStreamCreate(Stream **stream, unsigned) {
    if (current < 0) return INVALID_CONTEXT;
    std::lock_guard<std::mutex> held(lock);
    streams.push_back(*stream = new Stream());
    return SUCCESS;
}
int cuStreamSynchronize(Stream *stream) { return finish(stream); }
int cuStreamDestroy_v2(Stream *stream) {
    std::lock_guard<std::mutex> held(lock);
    auto found = std::find(streams.begin(), streams.end(), stream);
    if (found == streams.end()) return INVALID_HANDLE;
    streams.erase(found);
    delete stream;
    return SUCCESS;
}
// Takes the very text that was translated, and nothing else.
int cuModuleLoadData(void **module, const void *image) {
    if (current < 0) return INVALID_CONTEXT;
    uint64_t hash = 14695981039346656037u;
    for (const char *c = (const char *)image; *c; c++) hash = (hash ^ (uint8_t)*c) * 1099511628211u;
    if (hash != TRANSLATED) return INVALID_IMAGE;
    std::lock_guard<std::mutex> held(lock);
    modules++;
    *module = (void *)kernels;
    return SUCCESS;
}
int cuModuleUnload(void *) {
    std::lock_guard<std::mutex> held(lock);
    return --modules < 0 ? INVALID_HANDLE : SUCCESS;
}
int cuModuleGetFunction(const Kernel **function, void *, const char *name) {
    for (const Kernel &kernel : kernels) {
        if (!std::strcmp(kernel.name, name)) {
            *function = &kernel;
            return SUCCESS;
        }
    }
    return NOT_FOUND;
}
int cuLaunchKernel(
    const Kernel *kernel, unsigned gridX, unsigned gridY, unsigned gridZ, unsigned blockX, unsigned blockY,
    unsigned blockZ, unsigned, Stream *stream, void **parameters, void **) {
    return launch(kernel, {gridX, gridY, gridZ}, {blockX, blockY, blockZ}, stream, parameters);
}
}

package org.videoengine.engine.cuda.internal;

import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;
import org.videoengine.backend.BackendException;

/** What the driver answers, made a sentence. */
final class CudaFailure {
    private CudaFailure() {}

    /**
     * Takes an answer of the driver.
     *
     * @param who whom the sentence is about
     * @param what what it was to do
     * @param result the answer
     * @throws BackendException if it is not that all went well
     */
    static void check(String who, String what, int result) throws BackendException {
        if (result != CUresult.CUDA_SUCCESS) {
            throw of(who, what, result);
        }
    }

    /** The failure for an answer that is not success. */
    static BackendException of(String who, String what, int result) {
        String[] told = new String[1];
        boolean known = JCudaDriver.cuGetErrorString(result, told) == CUresult.CUDA_SUCCESS && told[0] != null;
        return new BackendException(
                who + " could not " + what + ": " + (known ? told[0] + " (" : "(") + CUresult.stringFor(result) + ")");
    }
}

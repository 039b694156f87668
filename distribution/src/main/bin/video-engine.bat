@echo off
rem Starts Video Engine: video-engine COMMAND ..., or without arguments the interactive shell.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
for %%j in ("%HOME_DIR%\lib\launcher-*.jar") do set "LAUNCHER=%%j"
rem What the options are for is said in the script for Unix beside this one.
set "FLAGS=-XX:+UseParallelGC -XX:-UsePerfData --add-modules jdk.incubator.vector"
set "FLAGS=%FLAGS% -XX:CompileCommand=quiet -XX:ProfileMaturityPercentage=0 -XX:MaxNodeLimit=100000 -XX:LiveNodeCountInliningCutoff=80000"
set "FLAGS=%FLAGS% -XX:CompileCommand=BackgroundCompilation,org.videoengine.engine.cpu.internal.Vector*::*,false"
set "SCALE=-XX:CompileCommand=CompileThresholdScaling"
set "FLAGS=%FLAGS% %SCALE%,org.videoengine.engine.cpu.internal.Vector*::*,0.001"
set "FLAGS=%FLAGS% %SCALE%,org.videoengine.engine.cpu.internal.VectorNarrowSampling::*,0.004"
set "FLAGS=%FLAGS% %SCALE%,org.videoengine.engine.cpu.internal.VectorWideSampling::*,0.004"
set "FLAGS=%FLAGS% %SCALE%,jdk.incubator.vector.*::*,5.0"
set "FLAGS=%FLAGS% %SCALE%,jdk.incubator.vector.AbstractShuffle::*,0.01"
set "FLAGS=%FLAGS% %SCALE%,*Species::zero,0.01"
set "FLAGS=%FLAGS% %SCALE%,*Species::maskAll,0.01"
set "FLAGS=%FLAGS% %SCALE%,java.*::*,10.0"
set "FLAGS=%FLAGS% %SCALE%,sun.*::*,10.0"
set "FLAGS=%FLAGS% %SCALE%,jdk.internal.*::*,10.0"
set "FLAGS=%FLAGS% %SCALE%,org.apache.felix.*::*,10.0"
set "FLAGS=%FLAGS% %SCALE%,com.fasterxml.*::*,10.0"
set "FLAGS=%FLAGS% %SCALE%,picocli.*::*,10.0"
set "FLAGS=%FLAGS% -XX:CompileCommand=dontinline,org.videoengine.engine.cpu.internal.VectorPairBlends::blend*"
"%JAVA%" %FLAGS% "-Dvideo.engine.home=%HOME_DIR%" %VIDEO_ENGINE_OPTS% -jar "%LAUNCHER%" %*
exit /b %ERRORLEVEL%

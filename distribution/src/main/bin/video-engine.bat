@echo off
rem Starts Video Engine: video-engine COMMAND ..., or without arguments the interactive shell.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
for %%j in ("%HOME_DIR%\lib\launcher-*.jar") do set "LAUNCHER=%%j"
rem What the options are for is said in the script for Unix beside this one.
set "FLAGS=-XX:+UseParallelGC -XX:-UsePerfData -XX:MetaspaceSize=96m --add-modules jdk.incubator.vector"
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

if defined JAVA_HOME findstr /r /c:"^JAVA_VERSION=.2[4-9]" /c:"^JAVA_VERSION=.[3-9][0-9]" "%JAVA_HOME%\release" >nul 2>nul && set "FLAGS=%FLAGS% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

rem A limit of memory, the last one that is given: "=" parts words here, as a space does.
set "VE_LIMIT="
:word
if "%~1"=="" goto limit
if "%~1"=="--memory-limit" set "VE_LIMIT=%~2"
shift
goto word

:limit
if not defined VE_LIMIT goto start
rem What is no size is left to the program, which says what is wrong with it.
set VE_LIMIT | findstr /r /i /x /c:"VE_LIMIT=[0-9][0-9]*[KMGT]" /c:"VE_LIMIT=[0-9][0-9]*[KMGT]B" /c:"VE_LIMIT=[0-9][0-9]*[KMGT]iB" >nul || goto start
for /f "tokens=1 delims=KMGTIBkmgtib" %%n in ("%VE_LIMIT%") do set "COUNT=%%n"
for /f "tokens=1 delims=0123456789" %%u in ("%VE_LIMIT%") do set "UNIT=%%u"
set "UNIT=%UNIT:~0,1%"
rem A number that begins with 0 would be taken for an octal one.
for /f "tokens=* delims=0" %%n in ("%COUNT%") do set "COUNT=%%n"
rem Numbers have 32 bits here: limits beyond these need no heap of their own size.
if /i "%UNIT%"=="K" if "%COUNT:~9%"=="" set /a "MIB=COUNT / 1024" & goto heap
if /i "%UNIT%"=="M" if "%COUNT:~9%"=="" set /a "MIB=COUNT" & goto heap
if /i "%UNIT%"=="G" if "%COUNT:~6%"=="" set /a "MIB=COUNT * 1024" & goto heap
if /i "%UNIT%"=="T" if "%COUNT:~3%"=="" set /a "MIB=COUNT * 1048576" & goto heap
goto start

:heap
set /a "REST=MIB - 300"
set /a "HEAP=REST / 100 * 60 + REST %% 100 * 60 / 100"
if %HEAP% LSS 64 set "HEAP=64"
set /a "YOUNG=HEAP / 4"
if %YOUNG% GTR 32 set "YOUNG=32"
set "FLAGS=%FLAGS% -Xmx%HEAP%m -Xmn%YOUNG%m -XX:-UseAdaptiveSizePolicy -XX:MaxDirectMemorySize=%MIB%m -XX:CICompilerCount=2"

:start
"%JAVA%" %FLAGS% "-Dvideo.engine.home=%HOME_DIR%" %VIDEO_ENGINE_OPTS% -jar "%LAUNCHER%" %*
exit /b %ERRORLEVEL%

@echo off
rem Starts Video Engine: video-engine COMMAND ..., or without arguments the interactive shell.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
for %%j in ("%HOME_DIR%\lib\launcher-*.jar") do set "LAUNCHER=%%j"
"%JAVA%" -XX:+UseParallelGC --add-modules jdk.incubator.vector "-Dvideo.engine.home=%HOME_DIR%" %VIDEO_ENGINE_OPTS% -jar "%LAUNCHER%" %*
exit /b %ERRORLEVEL%

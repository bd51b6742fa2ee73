@echo off
rem Starts PAR Index on Windows. In an unpacked distribution it only runs; in a source checkout it first builds what has not been built.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
set "PARINDEX_HOME=%~dp0."
set "JAVA="

rem The option --enable-native-access is known since Java 17: a Java that accepts it is new enough.
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if not defined JAVA goto nojava
"%JAVA%" --enable-native-access=ALL-UNNAMED -version >nul 2>nul
if errorlevel 1 goto nojava

if exist "%PARINDEX_HOME%\lib" goto run
if not exist "%PARINDEX_HOME%\mvnw.cmd" goto nolib
if exist "%PARINDEX_HOME%\distribution\target\parindex\lib" goto built
echo Building the program (the first time takes minutes)... 1>&2
call "%PARINDEX_HOME%\mvnw.cmd" -f "%PARINDEX_HOME%\pom.xml" -B -q -ntp "-DskipTests" "-Darchives.skip=true" -pl distribution -am package
if errorlevel 1 exit /b 5
:built
set "PARINDEX_HOME=%PARINDEX_HOME%\distribution\target\parindex"

:run
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto ^
  -Xms48m -XX:NewSize=20m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -XX:MetaspaceSize=96m ^
  -XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ^
  -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
  -Djava.awt.headless=true %PARINDEX_JAVA_OPTS% ^
  "-Dparindex.home=%PARINDEX_HOME%" -cp "%PARINDEX_HOME%\lib\*" parindex.launcher.Main %*
exit /b %ERRORLEVEL%

:nojava
echo Java 17 or later is needed (a JDK in a source checkout). Install it, or set JAVA_HOME to it. 1>&2
exit /b 5

:nolib
echo The folder lib is missing in %PARINDEX_HOME%. Install the program again. 1>&2
exit /b 5

# Signs programs and installers with the certificate of the environment; without one it says so and leaves them.
#   WINDOWS_CERTIFICATE, WINDOWS_CERTIFICATE_PASSWORD   a .pfx in base64
#   TIMESTAMP_SERVER                                    of the certificate's issuer, if not the usual one
param([Parameter(Mandatory = $true)][string[]]$Files)
$ErrorActionPreference = 'Stop'
if (-not $env:WINDOWS_CERTIFICATE) {
    Write-Host "No certificate: not signed"
    exit 0
}
$server = if ($env:TIMESTAMP_SERVER) { $env:TIMESTAMP_SERVER } else { 'http://timestamp.digicert.com' }
$tools = Get-ChildItem "${env:ProgramFiles(x86)}\Windows Kits\10\bin\*\x64\signtool.exe" | Sort-Object FullName
$key = Join-Path $env:RUNNER_TEMP 'signing.pfx'
try {
    [IO.File]::WriteAllBytes($key, [Convert]::FromBase64String($env:WINDOWS_CERTIFICATE))
    & $tools[-1].FullName sign /f $key /p $env:WINDOWS_CERTIFICATE_PASSWORD /fd SHA256 /td SHA256 /tr $server /d Ideabox $Files
    if ($LASTEXITCODE) { exit $LASTEXITCODE }
    & $tools[-1].FullName verify /pa $Files
    exit $LASTEXITCODE
}
finally {
    Remove-Item -Force -ErrorAction SilentlyContinue $key
}

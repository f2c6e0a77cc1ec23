# Installs what lies in a folder on a real Windows without a question, tries it and removes it again.
# As an administrator; windows/trial.py does the same under Wine, which knows no rights and no other sessions.
param([Parameter(Mandatory = $true)][string]$Folder)
$ErrorActionPreference = 'Stop'
$setup = (Get-Item "$Folder\*-setup.exe").FullName
$msi = (Get-Item "$Folder\*-x64.msi").FullName
$place = "$env:ProgramFiles\Ideabox"
$entry = 'HKLM:\Software\Microsoft\Windows\CurrentVersion\Uninstall\Ideabox'
$policies = 'HKLM:\Software\Policies\Ideabox'
$server = 'postgresql://ideas.example.org/ideabox'

function Invoke-Quietly([string]$Program, [string[]]$Arguments, [int]$Wanted = 0) {
    $done = Start-Process -FilePath $Program -ArgumentList $Arguments -Wait -PassThru
    if ($done.ExitCode -ne $Wanted) { throw "$Program $Arguments ended with $($done.ExitCode), not $Wanted" }
}
function Confirm-That([bool]$Truth, [string]$Otherwise) {
    if (-not $Truth) { throw $Otherwise }
}
function Get-InForce([string]$Key) {
    (& "$place\ideabox-admin.exe" doctor --client --json | ConvertFrom-Json).settings.$Key
}
function Confirm-Protected {
    $writers = (Get-Acl "$env:ProgramData\ideabox").Access | Where-Object {
        $_.FileSystemRights -band [Security.AccessControl.FileSystemRights]::WriteData -and
        $_.IdentityReference.Translate([Security.Principal.SecurityIdentifier]).Value -notin 'S-1-5-18', 'S-1-5-32-544'
    }
    Confirm-That (-not $writers) "People may write IT's settings: $($writers.IdentityReference)"
}

"database = `"$server`"" | Set-Content -Encoding utf8 "$env:RUNNER_TEMP\settings.toml"
Invoke-Quietly $setup @('/S', '/AllUsers', "`"/SETTINGS=$env:RUNNER_TEMP\settings.toml`"")
Confirm-That (Test-Path $entry) 'setup.exe is not among the programs'
Confirm-That ((Get-InForce database).value -eq $server) 'the settings file is not in force'
Confirm-Protected
Invoke-Quietly "$place\ideabox.exe" @('--self-test')
New-Item "$place\_internal\old.dll" | Out-Null
Invoke-Quietly $setup @('/S', '/AllUsers')
Confirm-That (-not (Test-Path "$place\_internal\old.dll")) 'an upgrade leaves old files'
$open = Start-Process "$place\ideabox.exe" -PassThru
Start-Sleep 10
Invoke-Quietly $setup @('/S', '/AllUsers') 5
Invoke-Quietly $setup @('/S', '/AllUsers', '/CLOSE')
Confirm-That $open.HasExited '/CLOSE leaves the program open'
Invoke-Quietly "$place\uninstall.exe" @('/AllUsers', '/S', "_?=$place")
Confirm-That (-not (Test-Path $entry) -and -not (Test-Path "$place\_internal")) 'setup.exe leaves something behind'
Remove-Item -Recurse -Force $place, "$env:ProgramData\ideabox\settings.toml"

Invoke-Quietly msiexec @('/i', "`"$msi`"", '/qn', "SERVERURL=$server", 'LOCK_MINUTES=5')
$found = Get-InForce database
Confirm-That ($found.value -eq $server -and $found.origin -eq 'policy') 'the MSI presets no server'
Confirm-Protected
Invoke-Quietly "$place\ideabox.exe" @('--self-test')
Invoke-Quietly msiexec @('/x', "`"$msi`"", '/qn')
Confirm-That (-not (Test-Path $policies) -and -not (Test-Path $place)) 'the MSI leaves something behind'
Write-Host 'setup.exe and MSI: installed, tried, upgraded, removed'

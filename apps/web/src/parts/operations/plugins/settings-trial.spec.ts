import { describe, expect, it } from '@jest/globals';
import { faultsOf, secretInput, settingInput, typedTexts, untried, type Trial } from './settings-trial.js';

describe('a form of settings', () => {
  it('[P05] keeps secrets apart from what is shown again', () => {
    const form = new FormData();
    form.append('plugin', 'retrosheet');
    form.append(settingInput('plugin'), 'a setting of that name');
    form.append(settingInput('league.key'), 'mlb');
    form.append(secretInput('token'), 'canary');
    expect(typedTexts(form)).toEqual({
      plugin: 'retrosheet',
      installation: '',
      shown: { plugin: 'a setting of that name', 'league.key': 'mlb' },
      secrets: { token: 'canary' },
    });
  });

  it('[P05] shows each fault at its field, an item’s at its list, and the others above', () => {
    const faults = [
      { where: 'seasons.1', message: 'must be a year' },
      { where: 'season', message: 'is no setting of this plugin' },
      { where: 'folder', message: 'must be absolute' },
      { where: '(all)', message: 'name a folder or seasons' },
    ];
    const trial: Trial = { typed: {}, answer: { ok: false, faults, settings: null }, refusal: null };
    const names = ['folder', 'seasons'];
    expect(faultsOf(trial, names, 'folder')).toEqual(['must be absolute']);
    expect(faultsOf(trial, names, 'seasons')).toEqual(['seasons.1: must be a year']);
    expect(faultsOf(trial, names, '')).toEqual(['season: is no setting of this plugin', 'name a folder or seasons']);
    expect(faultsOf(untried, names, 'folder')).toEqual([]);
  });
});

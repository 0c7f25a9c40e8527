import { describe, expect, it } from 'vitest';
import { isInEngland } from '../../../src/schema/england.ts';

describe('isInEngland', () => {
  it.each([
    ['Berwick-upon-Tweed', 55.771, -2.007],
    ['Carlisle', 54.895, -2.938],
    ['Whitehaven', 54.549, -3.589],
    ['Barrow-in-Furness', 54.111, -3.227],
    ['Liverpool', 53.408, -2.991],
    ['West Kirby', 53.373, -3.184],
    ['Chester', 53.19, -2.891],
    ['Whitchurch, Shropshire', 52.969, -2.683],
    ['Oswestry', 52.861, -3.055],
    ['Ludlow', 52.367, -2.717],
    ['Kington, Herefordshire', 52.204, -3.03],
    ['Hereford', 52.056, -2.716],
    ['Coleford', 51.791, -2.617],
    ['Bristol', 51.454, -2.588],
    ['Weston-super-Mare', 51.346, -2.977],
    ['Penzance', 50.119, -5.537],
    ['St Mary’s, Isles of Scilly', 49.914, -6.315],
    ['Ventnor, Isle of Wight', 50.595, -1.207],
    ['Dover', 51.128, 1.313],
    ['Lowestoft', 52.475, 1.752],
    ['Skegness', 53.144, 0.337],
    ['Whitby', 54.486, -0.613],
    ['Stafford', 52.806, -2.117],
  ])('%s is', (_name, lat, lon) => {
    expect(isInEngland({ lat, lon })).toBe(true);
  });

  it.each([
    ['Edinburgh', 55.953, -3.188],
    ['Kelso', 55.598, -2.433],
    ['Dumfries', 55.07, -3.605],
    ['Douglas, Isle of Man', 54.15, -4.481],
    ['Dublin', 53.35, -6.26],
    ['Belfast', 54.597, -5.93],
    ['Rhyl', 53.319, -3.491],
    ['Wrexham', 53.046, -2.993],
    ['Welshpool', 52.66, -3.147],
    ['Brecon', 51.948, -3.391],
    ['Cardiff', 51.482, -3.179],
    ['Newport, Gwent', 51.588, -2.998],
    ['Swansea', 51.621, -3.944],
    ['Saint Helier, Jersey', 49.186, -2.106],
    ['Calais', 50.951, 1.859],
    ['Paris', 48.857, 2.352],
    ['Stafford the wrong way round', -2.117, 52.806],
    ['nowhere, 0 and 0', 0, 0],
  ])('%s is not', (_name, lat, lon) => {
    expect(isInEngland({ lat, lon })).toBe(false);
  });
});
